import assert from 'node:assert/strict';
import { it } from 'node:test';
import { migrate } from '../../../demo/endpoint/database/migrate.js';
import type { Database } from '../../../demo/endpoint/database/types.js';
import type { Receipt } from '../../../src/delivery/types.js';
import type { Backend } from '../support/backends.js';
import { send, type Bench } from '../support/bench.js';
import { envelope, post, postOf } from '../support/made-up.js';

const clients = 20;

/**
 * Holds every look for an earlier receipt until all clients have looked: the worst order of things, in which nobody
 * finds one. Without it a race might not happen, and a test of it prove nothing.
 */
function meeting(): (database: Database) => Database {
  let looks = 0;
  let open: () => void = () => {};
  const everybody = new Promise<void>((resolve) => {
    open = resolve;
  });
  return (database) => ({
    ...database,
    query: async (sql, parameters) => {
      const result = await database.query(sql, parameters);
      if (!sql.includes('where idempotency_key') || looks >= clients) return result as never;
      looks += 1;
      if (looks === clients) open();
      await everybody;
      return result as never;
    },
  });
}

/** Sends the same request from many clients to two services at once; the statuses and the receipts. */
async function sendAtOnce(bench: Bench): Promise<{ statuses: number[]; receipts: Set<string> }> {
  const meet = meeting();
  const one = await bench.start({ database: meet(bench.database) });
  const two = await bench.start({ database: meet(await bench.another()) });
  const request = post();
  const responses = await Promise.all(
    Array.from({ length: clients }, (_, index) => send(index % 2 ? one.url : two.url, request)),
  );
  const bodies = await Promise.all(responses.map((response) => response.json() as Promise<Receipt>));
  return {
    statuses: responses.map(({ status }) => status).sort(),
    receipts: new Set(bodies.map((receipt) => JSON.stringify(receipt))),
  };
}

export function races(bench: () => Bench, backend: Backend): void {
  it('stores one of twenty that come at once with one key, and gives all the same receipt', async () => {
    const { statuses, receipts } = await sendAtOnce(bench());
    assert.deepEqual(statuses, [...Array.from({ length: clients - 1 }, () => 200), 201]);
    assert.equal(receipts.size, 1);
    assert.equal(await bench().count(), 1);
  });

  it('control: without the unique constraint the same twenty are stored twenty times', async () => {
    const { database } = bench();
    await database.query('alter table submissions drop constraint submissions_idempotency_key');
    try {
      const { statuses, receipts } = await sendAtOnce(bench());
      assert.deepEqual([...new Set(statuses)], [201]);
      assert.equal(receipts.size, clients);
      assert.equal(await bench().count(), clients);
    } finally {
      await bench().clear();
      await database.query(
        'alter table submissions add constraint submissions_idempotency_key unique (idempotency_key)',
      );
    }
  });

  it('lets one in of two that come at once with one key and other bytes', async () => {
    const { url } = await bench().start();
    const content = envelope();
    const key = String(content['idempotencyKey']);
    const bodies = [JSON.stringify(content), JSON.stringify(content, null, 1)];
    const responses = await Promise.all(bodies.map((body) => send(url, postOf(body, key))));
    assert.deepEqual(responses.map(({ status }) => status).sort(), [201, 422]);
    assert.equal(await bench().count(), 1);
  });

  if (!backend.isServer) return;
  it('makes the tables once when several processes start together', async () => {
    const place = await backend.place();
    const doors = [await place.open(), await place.open(), await place.open()] as const;
    try {
      await Promise.all(doors.map(migrate));
      const { rows } = await doors[0].query('select name from migrations order by name');
      const names = [
        '0001-submissions.sql',
        '0002-replacements.sql',
        '0003-ended-sessions.sql',
        '0004-attachments.sql',
        '0005-unsent-files.sql',
        '0006-booking.sql',
        '0007-audit.sql',
        '0008-training-desk.sql',
      ];
      assert.deepEqual(
        rows,
        names.map((name) => ({ name })),
      );
    } finally {
      for (const door of doors) await door.close();
      await place.remove();
    }
  });
}
