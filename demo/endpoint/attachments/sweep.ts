import type { Queryable } from '../database/types.js';
import { unsentMs } from './types.js';

/** Deletes files that no submission has brought in within 24 hours, and those whose submissions are gone since. */
export async function sweepAttachments(database: Queryable, now: number): Promise<void> {
  await database.query(
    `delete from attachments a
     where coalesce(a.bound_at, a.opened_at) < $1
       and not exists (select from submission_attachments s where s.attachment = a.id)`,
    [new Date(now - unsentMs).toISOString()],
  );
}
