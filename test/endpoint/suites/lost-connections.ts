import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Database, Transaction } from '../../../demo/endpoint/database/types.js';
import { problemOf, send, type Bench } from '../support/bench.js';
import { post } from '../support/made-up.js';

/** Ends a connection from outside, as a restart of the server or an administrator does, and waits until it is gone. */
type End = (pid: number) => Promise<void>;

/** How a transaction comes to lose its connection. */
const ways: Readonly<Record<string, (transaction: Transaction, pid: number, end: End) => Promise<unknown>>> = {
  'between two statements': (_transaction, pid, end) => end(pid),
  'while a statement runs': (transaction, pid, end) =>
    Promise.all([transaction.query('select pg_sleep(30)'), end(pid)]),
};

/** The server ends a connection in the middle of a transaction: only the request that it served fails. */
export function lostConnections(bench: () => Bench): void {
  const end: End = async (pid) => {
    const { database } = bench();
    await database.query('select pg_terminate_backend($1)', [pid]);
    while ((await database.query('select 1 from pg_stat_activity where pid = $1', [pid])).rows.length);
  };

  for (const [when, lose] of Object.entries(ways)) {
    it(`fails one request when a connection is lost ${when}, and serves the next`, async () => {
      const lines: string[] = [];
      const report = (line: string): void => void lines.push(line);
      // A connection pool of the service's own: the one that ends the connection stays.
      const database = losing(await bench().another(), (transaction, pid) => lose(transaction, pid, end));
      const { url } = await bench().start({ database, report });
      const request = post();
      await problemOf(await send(url, request), 500, 'unexpected');
      assert.equal(lines.length, 1);
      assert.equal(await bench().count(), 0);
      assert.equal((await send(url, request)).status, 201);
      assert.equal((await fetch(`${url}/api/health`)).status, 200);
      assert.equal(await bench().count(), 1);
    });
  }
}

/** The same database, which loses the connection of the first transaction that stores a submission. */
function losing(database: Database, lose: (transaction: Transaction, pid: number) => Promise<unknown>): Database {
  let isLost = false;
  return {
    ...database,
    transaction: (work) =>
      database.transaction((inner) =>
        work({
          ...inner,
          query: async (sql, parameters) => {
            if (!isLost && sql.startsWith('insert into submissions')) {
              isLost = true;
              const { rows } = await inner.query<{ pid: number }>('select pg_backend_pid() as pid');
              await lose(inner, rows[0]!.pid);
            }
            return inner.query(sql, parameters);
          },
        }),
      ),
  };
}
