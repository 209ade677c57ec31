import type { Queryable } from '../database/types.js';
import { countPlaces, placesLeft, sessionIn, type LockedSession } from './lock.js';
import { writeEmails } from './outbox.js';

const offerHours = 24;

/**
 * What is due in a session that this transaction has locked: offers whose time is over end, and places that came free are
 * offered to the waiting list, in its order, before anybody else can have them. Gives the session as it then stands.
 */
export async function settle(transaction: Queryable, session: LockedSession): Promise<LockedSession> {
  if (session.lapsed) await endLapsed(transaction, session);
  if (session.lapsed || (session.waiting && placesLeft(session))) {
    const counted = await recount(transaction, session);
    await offerPlaces(transaction, counted);
    return recount(transaction, session);
  }
  return session;
}

/** The same session with its places counted anew. */
export async function recount(transaction: Queryable, session: LockedSession): Promise<LockedSession> {
  return sessionIn(await countPlaces(transaction, session.pack, [session]), session.id);
}

async function endLapsed(transaction: Queryable, { pack, id }: LockedSession): Promise<void> {
  const { rows } = await transaction.query<{ readonly booking: string }>(
    `update booking_items set status = 'cancelled', offered_until = null
     where pack = $1 and session = $2 and status = 'offered' and offered_until <= clock_timestamp()
     returning booking`,
    [pack, id],
  );
  for (const { booking } of rows) {
    await writeEmails(transaction, 'cancellation', booking, { session: id });
    await touch(transaction, booking);
  }
}

/** The first that fits: a pair that waits for two places does not keep one empty. */
async function offerPlaces(transaction: Queryable, session: LockedSession): Promise<void> {
  const { pack, id, is_closed: isClosed, starts_at: startsAt, cancel_by: cancelBy, now } = session;
  if (isClosed || startsAt <= now) return;
  const until = cancelBy !== null && cancelBy > now ? cancelBy : startsAt;
  let left = placesLeft(session);
  while (left > 0) {
    const { rows } = await transaction.query<{ readonly booking: string; readonly quantity: number }>(
      `update booking_items set status = 'offered',
         offered_until = least(clock_timestamp() + make_interval(hours => $4), $5::timestamptz)
       where (booking, session) in (
         select booking, session from booking_items
         where pack = $1 and session = $2 and status = 'waitlisted' and quantity <= $3
         order by waiting_since, booking limit 1
       )
       returning booking, quantity`,
      [pack, id, Math.min(left, 1_000_000), offerHours, until.toISOString()],
    );
    const [offered] = rows;
    if (!offered) return;
    left -= offered.quantity;
    await writeEmails(transaction, 'offer', offered.booking, { session: id });
    await touch(transaction, offered.booking);
  }
}

/** A booking changed: its ETag is another, and it is cancelled once nothing of it is left. */
export async function touch(transaction: Queryable, booking: string): Promise<void> {
  await transaction.query(
    `update bookings set version = version + 1, cancelled_at = case
       when kind <> 'places' or exists (
         select 1 from booking_items where booking = bookings.id and status <> 'cancelled'
       ) then cancelled_at
       else coalesce(cancelled_at, clock_timestamp()) end
     where id = $1`,
    [booking],
  );
}
