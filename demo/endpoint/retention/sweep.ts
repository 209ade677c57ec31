import { sweepAttachments } from '../attachments/sweep.js';
import { audit } from '../audit/audit-log.js';
import type { Database } from '../database/types.js';
import type { RetentionDays } from './retention-rules.js';

const dayMs = 24 * 60 * 60_000;

/** Deletes what is older than its kind is kept, with its files, and says in the log how many; then files that nobody sent. */
export async function sweep(database: Database, rules: RetentionDays, now: number): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const [kind, days] of Object.entries(rules)) {
      const { rows } = await transaction.query(
        'delete from submissions where kind = $1 and received_at < $2 returning id',
        [kind, new Date(now - days * dayMs).toISOString()],
      );
      if (!rows.length) continue;
      const entry = { area: 'referrals', who: 'the service itself', action: 'deleted-by-age' } as const;
      await audit(transaction, { ...entry, subject: kind, count: rows.length });
    }
    await sweepAttachments(transaction, now);
  });
}
