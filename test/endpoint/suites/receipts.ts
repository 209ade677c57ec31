import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Receipt } from '../../../src/delivery/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { problemOf, send, type Bench } from '../support/bench.js';
import { calm, envelope, pack, post, postOf } from '../support/made-up.js';

/** What is stored, and the receipt for it. */
export function receipts(bench: () => Bench): void {
  it('stores the bytes as they came, commits, and answers with a receipt for exactly them', async () => {
    const { url } = await bench().start({ now: () => Date.UTC(2026, 10, 22, 14, 5) });
    const content = envelope();
    // Spaces, an escape and the order of members are not ours to change.
    const body = ` ${JSON.stringify(content, null, 3).replace('Made-up', 'M\\u0061de-up')}\n`;
    const request = postOf(body, String(content['idempotencyKey']));
    const response = await send(url, request);
    assert.equal(response.status, 201);
    const { receiptId, ...rest } = (await response.json()) as Receipt;
    assert.match(receiptId, /^MAD-[2-9A-Z]{4}$/);
    assert.deepEqual(rest, {
      submissionId: content['submissionId'],
      idempotencyKey: content['idempotencyKey'],
      receivedAt: '2026-11-22T14:05:00.000Z',
      contentDigest: request.headers['content-digest'],
      status: 'stored',
      next: pack.text['en']?.next.join('\n\n'),
    });
    const { rows } = await bench().database.query<{ id: unknown; body: Uint8Array; worry: string; urgent: boolean }>(
      `select id, body, urgent, document->'data'->'worry'->>'whatWorries' as worry from submissions`,
    );
    assert.equal(rows.length, 1);
    assert.equal(Buffer.from(rows[0]!.body).toString(), body);
    assert.equal(rows[0]!.worry, 'Made-up worry');
    assert.equal(rows[0]!.urgent, false);
    assert.equal(typeof rows[0]!.id, 'number');
  });

  it('gives the same receipt for the same bytes, stores them once, also after a restart without the pack', async () => {
    const { url } = await bench().start();
    const request = post();
    const first = await send(url, request);
    const receipt = await first.text();
    assert.equal(first.headers.get('idempotent-replayed'), null);
    const { url: later } = await bench().start({ packsDir: '/nowhere' });
    for (const address of [url, url, later]) {
      const again = await send(address, request);
      assert.equal(again.status, 200);
      assert.equal(again.headers.get('idempotent-replayed'), 'true');
      assert.equal(await again.text(), receipt);
    }
    assert.equal(await bench().count(), 1);
  });

  it('refuses other bytes with a used key, however little differs', async () => {
    const { url } = await bench().start();
    const content = envelope();
    const body = JSON.stringify(content);
    assert.equal((await send(url, post(content))).status, 201);
    const other = postOf(`${body} `, String(content['idempotencyKey']));
    await problemOf(await send(url, other), 422, 'idempotency-key-reused');
    assert.equal(await bench().count(), 1);
    assert.equal((await send(url, post(content))).status, 200);
  });

  it('stores what jsonb cannot hold: NUL, half a surrogate pair, members called __proto__', async () => {
    const { url } = await bench().start();
    const content = envelope({ ...calm, worry: { whatWorries: 'a NUL \0, half a pair \ud800.' } });
    const request = post(content);
    assert.equal((await send(url, request)).status, 201);
    const { rows } = await bench().database.query<{ body: Uint8Array }>('select body from submissions');
    assert.equal(Buffer.from(rows[0]!.body).toString(), request.body);
  });

  it('finds another reference when one is taken', async () => {
    const { url } = await bench().start();
    const { database } = bench();
    await send(url, post());
    const { rows } = await database.query<{ receipt_id: string }>('select receipt_id from submissions');
    const taken = rows[0]!.receipt_id;
    let tries = 0;
    const crowded = {
      ...database,
      transaction: ((work) =>
        database.transaction((inner) =>
          work({
            ...inner,
            // The first two references that are thought of are taken.
            query: (sql, parameters = []) =>
              inner.query(
                sql,
                sql.startsWith('insert into submissions') && (tries += 1) < 3
                  ? [taken, ...parameters.slice(1)]
                  : parameters,
              ),
          }),
        )) as typeof database.transaction,
    };
    const { url: other } = await bench().start({ database: crowded });
    assert.equal((await send(other, post())).status, 201);
    assert.equal(tries, 3);
    assert.equal(await bench().count(), 2);
  });

  it('knows what is urgent by the rule of the pack', async () => {
    const { url } = await bench().start();
    const worry = { whatWorries: 'x' };
    const gates: readonly JsonObject[] = [
      { immediateDanger: 'no', harmNow: 'no' },
      { immediateDanger: 'no', harmNow: 'not-sure' },
      { immediateDanger: 'no' },
      { immediateDanger: 'yes' },
    ];
    for (const gate of gates) await send(url, post(envelope({ gate, worry })));
    const { rows } = await bench().database.query<{ urgent: boolean }>('select urgent from submissions order by id');
    assert.deepEqual(
      rows.map(({ urgent }) => urgent),
      [false, true, true, true],
    );
  });
}
