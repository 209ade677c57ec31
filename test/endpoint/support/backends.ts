import { randomBytes } from 'node:crypto';
import { openDatabase } from '../../../demo/endpoint/database/open-database.js';
import type { Database } from '../../../demo/endpoint/database/types.js';
import { startPostgres } from '../../support/postgres.js';

/** One kind of PostgreSQL to run a suite on. */
export interface Backend {
  readonly name: string;
  /** Why it cannot be used here. */
  readonly skip: string | false;
  /** True when several connections, and several processes, can be at it at once. */
  readonly isServer: boolean;
  /** A new, empty place: every `open` of it is one more door to the same tables. */
  place(): Promise<Place>;
  stop(): Promise<void>;
}

export interface Place {
  /** For another process; empty where the tables are in this one. */
  readonly url: string;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

/** PostgreSQL in this process: enough where the kind of database makes no difference. */
export const embedded: Backend = {
  name: 'PGlite',
  skip: false,
  isServer: false,
  place: async () => {
    const database = await openDatabase({});
    return { url: '', open: async () => database, remove: async () => {} };
  },
  stop: async () => {},
};

/** Both kinds; the server only where one can be had. Says so in a line where not. */
export async function findBackends(): Promise<readonly Backend[]> {
  const server = await startPostgres();
  if (typeof server === 'string') {
    process.stdout.write(`The service is not tested on a PostgreSQL server here: ${server}.\n`);
    const unusable = (): never => {
      throw new Error(server);
    };
    return [embedded, { ...embedded, name: 'PostgreSQL', skip: server, place: unusable }];
  }
  const place = (): Promise<Place> => schemaOf(server.url);
  return [embedded, { name: 'PostgreSQL', skip: false, isServer: true, place, stop: server.stop }];
}

/** A schema of its own, so that a given server needs no right to create databases and nothing is left on it. */
async function schemaOf(url: string): Promise<Place> {
  const schema = `front_door_test_${randomBytes(6).toString('hex')}`;
  const keeper = await openDatabase({ url });
  await keeper.query(`create schema ${schema}`);
  const inside = new URL(url);
  inside.searchParams.set('options', `-c search_path=${schema}`);
  return {
    url: inside.href,
    open: () => openDatabase({ url: inside.href }),
    remove: async () => {
      await keeper.query(`drop schema ${schema} cascade`);
      await keeper.close();
    },
  };
}
