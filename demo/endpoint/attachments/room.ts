import { createHash } from 'node:crypto';
import type { Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';

/** A file that was opened this long ago, in milliseconds, holds room for what arrived of it and no more. */
export const promiseMs = 15 * 60_000;

/** How many bytes of files may wait for their forms. */
export interface RoomLimits {
  /** All senders together. */
  readonly maxUnsentBytes: number;
  /** From one client network. */
  readonly maxUnsentBytesPerNetwork: number;
}

interface Waiting {
  readonly everybody: number;
  readonly here: number;
}

/** Which of 65,536 groups a network belongs to: many share one, so that no row says whose file it is. */
export const groupOf = (network: string): number => createHash('sha256').update(network).digest().readUInt16BE(0);

/**
 * Refuses when more waits for its form than may. Whoever opens a file and never sends it holds room for a while only,
 * and no network more than its share.
 *
 * @param from the group of the sender's network
 */
export async function checkRoom(
  database: Queryable,
  from: number | null,
  { maxUnsentBytes, maxUnsentBytesPerNetwork }: RoomLimits,
  now: number,
): Promise<void> {
  const { rows } = await database.query<Waiting>(
    `select coalesce(sum(room), 0)::bigint as everybody,
       coalesce(sum(room) filter (where opened_from = $2::int), 0)::bigint as here
     from (
       select opened_from, case when opened_at > $1 then bytes else received end as room
       from attachments where submission_id is null
     ) unsent`,
    [new Date(now - promiseMs).toISOString(), from],
  );
  const { everybody, here } = rows[0] ?? { everybody: 0, here: 0 };
  if (everybody <= maxUnsentBytes && here <= maxUnsentBytesPerNetwork) return;
  throw new Problem('rate-limited', 'Too many files wait here for their forms.', { retryAfterSeconds: 600 });
}
