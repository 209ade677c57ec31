import type { Database } from '../database/types.js';
import type { DueEmail } from './types.js';

/** Longer than a letter is ever on its way: until then nobody else tries it. */
const firstWait = 120;
const longestWait = 6 * 60 * 60;
/** Two and a half days of trying. */
const mostAttempts = 18;

/** Why a letter is not written any more. */
export type DroppedBecause = 'out-of-date' | 'refused' | 'given-up';

/**
 * Takes what is due next, for this process alone, and puts it off to when it is tried again: whoever breaks down with it
 * in hand loses nothing. No transaction stays open while it is sent. Undefined: nothing is due.
 */
export async function takeDue(database: Database): Promise<DueEmail | undefined> {
  const { rows } = await database.query<DueEmail>(
    `update emails set attempts = attempts + 1,
       due_at = clock_timestamp()
         + make_interval(secs => least($1::float8 * power(2, attempts), $2::float8) * (1 + random() / 5))
     where id = (
       select id from emails where sent_at is null and dropped_at is null and due_at <= clock_timestamp()
       order by due_at, id limit 1 for update skip locked
     )
     returning id, kind, booking, session, recipient, attempts`,
    [firstWait, longestWait],
  );
  return rows[0];
}

export async function markSent(database: Database, { id }: DueEmail): Promise<void> {
  await database.query('update emails set sent_at = clock_timestamp() where id = $1', [id]);
}

export async function drop(database: Database, { id }: DueEmail, because: DroppedBecause): Promise<void> {
  await database.query(
    'update emails set dropped_at = clock_timestamp(), dropped_because = $2 where id = $1 and sent_at is null',
    [id, because],
  );
}

export const isLastAttempt = ({ attempts }: DueEmail): boolean => attempts >= mostAttempts;
