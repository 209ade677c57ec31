import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Discovery, Receipt } from '../../../src/delivery/types.js';
import { send, type Bench } from '../support/bench.js';
import { pdf, sendFile, withFile } from '../support/files.js';
import { post } from '../support/made-up.js';

const day = 24 * 60 * 60_000;

/** What is deleted when it is old enough, and what is not. */
export function retention(bench: () => Bench): void {
  const arrived = async (at: number): Promise<string> => {
    const { url } = await bench().start({ now: () => at });
    const file = await sendFile(url, pdf(50));
    return ((await (await send(url, post(withFile(file)))).json()) as Receipt).receiptId;
  };
  const count = async (table: string): Promise<number> =>
    (await bench().database.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]!.n;
  const restartedAt = async (now: number, retentionDays?: Readonly<Record<string, number>>): Promise<Discovery> => {
    const { url } = await bench().start({ now: () => now, ...(retentionDays ? { retentionDays } : {}) });
    return (await (await fetch(`${url}/api/discovery`)).json()) as Discovery;
  };

  it('deletes what is older than its kind is kept, with its files, and says how many in the log', async () => {
    const then = Date.UTC(2026, 0, 5, 12);
    await arrived(then);
    const kept = await arrived(then + day);
    const { retention: words, idempotencyTtlHours } = await restartedAt(then + 60 * day + 1, { evidence: 60 });
    assert.match(words, /^Made-up data only\. Deleted by itself: evidence after 60 days\./);
    assert.equal(idempotencyTtlHours, 60 * 24);
    const { rows } = await bench().database.query('select receipt_id from submissions');
    assert.deepEqual(rows, [{ receipt_id: kept }]);
    for (const table of ['attachments', 'submission_attachments', 'attachment_parts'])
      assert.equal(await count(table), 1);
    const log = await bench().database.query('select area, who, subject, count from audit_log');
    assert.deepEqual(log.rows, [{ area: 'referrals', who: 'the service itself', subject: 'evidence', count: 1 }]);
  });

  it('keeps everything of which nothing is said, and everything where nothing is said at all', async () => {
    const then = Date.UTC(2020, 0, 5, 12);
    await arrived(then);
    await restartedAt(then + 3000 * day, { threshold: 30 });
    const { retention: words, idempotencyTtlHours } = await restartedAt(then + 3000 * day);
    assert.deepEqual([await bench().count(), await count('audit_log')], [1, 0]);
    assert.match(words, /Kept until somebody deletes it/);
    assert.equal(idempotencyTtlHours, 90 * 24);
  });

  it('will not delete what a sender may still send again', async () => {
    await assert.rejects(bench().start({ retentionDays: { evidence: 29 } }), /30 or more/);
  });
}
