import type { BookedItem, School } from '../../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import type { Database, Transaction } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { checkRules } from './judge.js';
import { sessionIn, type LockedSession } from './lock.js';
import type { ItemRow, WholeBooking } from './managed.js';
import { scheduleReminders, writeEmails } from './outbox.js';
import { withBooking, type LockedBooking, type Target } from './with-booking.js';

/** Gives back every place of a session that is to come, and every wish to have one. */
export function cancel(database: Database, target: Target): Promise<WholeBooking> {
  return withBooking(database, target, async (transaction, whole) => {
    if (whole.booking.cancelled_at !== null) return;
    const active = activeItems(whole);
    const coming = active.filter(({ starts_at: startsAt }) => startsAt > whole.now);
    for (const item of coming.length ? coming : active) checkStillOpen(sessionIn(whole.sessions, item.session), item);
    if (!active.length) {
      await transaction.query('update bookings set cancelled_at = clock_timestamp() where id = $1', [target.id]);
    }
    await writeEmails(transaction, 'cancellation', target.id);
    await transaction.query(
      `update booking_items set status = 'cancelled', offered_until = null
       where booking = $1 and session = any($2::text[])`,
      [target.id, coming.map(({ session }) => session)],
    );
    await scheduleReminders(transaction, target.id);
  });
}

/** Says yes to a place that came free. Who waited may have booked something else since, which the rules do not allow beside it. */
export function acceptOffer(
  database: Database,
  pack: TrainingPack,
  target: Target,
  session: string,
): Promise<WholeBooking> {
  return withBooking(database, target, async (transaction, whole) => {
    if (itemOf(whole, session)?.status !== 'offered') throw offerEnded(session);
    const { attendees, sessions } = whole;
    const items = whole.items.filter((item) => item.status === 'confirmed' || item.session === session).map(asBooked);
    await checkRules(transaction, pack, sessions, { items, school: schoolOf(whole), attendees }, target.id);
    await setStatus(whole, session, 'confirmed', transaction);
    await writeEmails(transaction, 'confirmation', target.id, { session });
    await scheduleReminders(transaction, target.id);
  });
}

/** Says no to it, or leaves the waiting list. */
export function declineOffer(database: Database, target: Target, session: string): Promise<WholeBooking> {
  return withBooking(database, target, async (transaction, whole) => {
    const status = itemOf(whole, session)?.status;
    if (status !== 'offered' && status !== 'waitlisted') throw offerEnded(session);
    await setStatus(whole, session, 'cancelled', transaction);
    await writeEmails(transaction, 'cancellation', target.id, { session });
  });
}

export const asBooked = ({ session: sessionId, quantity }: ItemRow): BookedItem => ({ sessionId, quantity });

export const schoolOf = ({ booking: { school: name, setting_id: settingId } }: WholeBooking): School =>
  settingId === null ? { name } : { name, settingId };

/** Items that stand for something. */
export const activeItems = ({ items }: WholeBooking): readonly ItemRow[] =>
  items.filter(({ status }) => status !== 'cancelled');

/** A place that is taken can be given back until `cancel_by`, or until the session begins. A wish always can. */
export function checkStillOpen({ id, starts_at, cancel_by, now }: LockedSession, { status }: ItemRow): void {
  if (status === 'waitlisted') return;
  const sessions = [id];
  if (starts_at <= now) throw new Problem('session-past', 'This session has begun or is over.', { sessions });
  if (cancel_by !== null && cancel_by <= now) {
    throw new Problem('too-late', 'It is too late to change this here. Ask the council.', { sessions });
  }
}

const itemOf = ({ items }: LockedBooking, session: string): ItemRow | undefined =>
  items.find((item) => item.session === session);

async function setStatus(
  { booking }: LockedBooking,
  session: string,
  status: 'confirmed' | 'cancelled',
  transaction: Transaction,
): Promise<void> {
  await transaction.query(
    'update booking_items set status = $3, offered_until = null, waiting_since = null where booking = $1 and session = $2',
    [booking.id, session, status],
  );
}

const offerEnded = (session: string): Problem =>
  new Problem('offer-ended', 'This place is not offered to you, or not any more.', { sessions: [session] });
