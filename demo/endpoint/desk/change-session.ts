import type { Transaction } from '../database/types.js';
import { lockSessions, sessionIn } from '../booking/lock.js';
import { writeEmails } from '../booking/outbox.js';
import { settle } from '../booking/settle.js';

/** What a coordinator changes by hand. */
export interface SessionFacts {
  readonly cancelBy: Date | null;
  readonly joinUrl: string | null;
}

/** Closed, a session takes nobody new and offers nothing; what is booked stays. */
export async function setClosed(transaction: Transaction, pack: string, id: string, isClosed: boolean): Promise<void> {
  await lockSessions(transaction, pack, [id]);
  await transaction.query(
    'update training_sessions set is_closed = $3, changed_at = clock_timestamp() where pack = $1 and id = $2',
    [pack, id, isClosed],
  );
  // Places that came free while it was closed go to the waiting list before anybody else.
  const again = await lockSessions(transaction, pack, [id]);
  await settle(transaction, sessionIn(again, id));
}

/** Whoever has a place is told when the link to join is another. */
export async function setFacts(
  transaction: Transaction,
  pack: string,
  id: string,
  { cancelBy, joinUrl }: SessionFacts,
): Promise<void> {
  const before = sessionIn(await lockSessions(transaction, pack, [id]), id);
  const isOther = before.join_url !== joinUrl;
  await transaction.query(
    `update training_sessions set cancel_by = $3, join_url = $4, revision = revision + $5::int,
       changed_at = clock_timestamp()
     where pack = $1 and id = $2`,
    [pack, id, cancelBy?.toISOString() ?? null, joinUrl, isOther ? 1 : 0],
  );
  if (isOther) await tellBooked(transaction, pack, id);
}

/** Leaves word of a change for everybody with a place. */
export async function tellBooked(transaction: Transaction, pack: string, session: string): Promise<void> {
  const { rows } = await transaction.query<{ readonly booking: string }>(
    `select booking from booking_items where pack = $1 and session = $2 and status = 'confirmed' order by booking`,
    [pack, session],
  );
  for (const { booking } of rows) await writeEmails(transaction, 'change', booking, { session });
}
