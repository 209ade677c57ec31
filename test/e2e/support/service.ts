import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openDatabase } from '../../../demo/endpoint/database/open-database.js';
import { startDemo, type DemoOptions, type RunningDemo } from '../../../demo/serve.js';
import { temporaryFolder } from './browser.js';

/** What the council has of one submission. */
export interface Row {
  readonly receipt_id: string;
  readonly idempotency_key: string;
  readonly content_digest: string;
  readonly urgent: boolean | null;
  readonly body: Uint8Array;
}

/** The built demo on a free port, with its data in a folder of its own. It can go down and come back. */
export interface TestService {
  readonly url: string;
  /** Every submission stored, the oldest first. */
  readonly rows: () => Promise<readonly Row[]>;
  /** Ends the server; its port and its data stay for `start`. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it for good and removes its data. */
  readonly end: () => Promise<void>;
}

/** The built files; `FRONT_DOOR_DIST` names another build than `dist/`. */
export const distDir = resolve(process.env['FRONT_DOOR_DIST'] ?? 'dist');

/** Starts the demo with the built files; all its parts, if none are named. */
export async function startService(options: DemoOptions = {}): Promise<TestService> {
  const hasData = !options.parts || options.parts.includes('service');
  const folder = hasData ? await emptyDatabase() : undefined;
  const start = (port: number): Promise<RunningDemo> =>
    startDemo({ ...options, distDir, ...(folder && { dataDir: folder.path }), port });
  let running: RunningDemo | undefined = await start(options.port ?? 0);
  const { url } = running;
  const stop = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  return {
    url,
    rows: async () => {
      if (!running?.database) throw new Error('the service is down');
      const { rows } = await running.database.query<Row>(
        'select receipt_id, idempotency_key, content_digest, urgent, body from submissions order by id',
      );
      return rows;
    },
    stop,
    start: async () => {
      running ??= await start(Number(new URL(url).port));
    },
    end: async () => {
      await stop();
      await folder?.remove();
    },
  };
}

/**
 * A new folder with an empty database, without a table. To make one takes longer than anything else here, so that is done once, for each
 * version of the database, and copied.
 */
async function emptyDatabase(): ReturnType<typeof temporaryFolder> {
  const about = await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const made = resolve('.cache/e2e', `database-${version}`);
  if (!existsSync(made)) {
    const making = await temporaryFolder('database');
    await (await openDatabase({ dataDir: making.path })).close();
    await cp(making.path, `${made}-${process.pid}`, { recursive: true });
    // Whole or not at all; another file's tests may have been faster.
    await rename(`${made}-${process.pid}`, made).catch(() => rm(`${made}-${process.pid}`, { recursive: true }));
    await making.remove();
  }
  const folder = await temporaryFolder('data');
  await cp(made, folder.path, { recursive: true });
  return folder;
}
