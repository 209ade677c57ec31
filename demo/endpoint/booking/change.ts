import type { Attendee, BookedItem, BookingChange } from '../../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import type { Database, Transaction } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { activeItems, asBooked, checkStillOpen, schoolOf } from './cancel.js';
import { checkItems } from './check-items.js';
import { checkOpenSession } from './check-open-session.js';
import { checkRules } from './judge.js';
import { placesLeft } from './lock.js';
import type { WholeBooking } from './managed.js';
import { scheduleReminders, writeEmails, writeFarewells } from './outbox.js';
import { personOf, writeAttendees } from './people.js';
import { SessionFull } from './session-full.js';
import { withBooking, type LockedBooking, type Target } from './with-booking.js';

/** Moves a booking to other sessions, swaps a colleague in, or changes what they would like to cover. */
export function change(
  database: Database,
  pack: TrainingPack,
  { id, version }: Target,
  wanted: BookingChange,
): Promise<WholeBooking> {
  const sessionIds = (wanted.items ?? []).map(({ sessionId }) => sessionId);
  const emails = (wanted.attendees ?? []).map(({ email }) => email);
  return withBooking(database, { id, version, sessionIds, emails }, async (transaction, whole) => {
    const attendees = wanted.attendees ?? whole.attendees;
    checkChangeable(whole, wanted);
    if (whole.booking.kind === 'places') {
      const items = wanted.items ?? activeItems(whole).map(asBooked);
      checkItems(items, attendees);
      checkSessions(whole, items);
      await checkRules(transaction, pack, whole.sessions, { items, school: schoolOf(whole), attendees }, id);
      await changeItems(transaction, whole, items);
    }
    if (wanted.attendees) await changeAttendees(transaction, whole, wanted.attendees);
    if (wanted.cover !== undefined) {
      await transaction.query('update bookings set cover = $2 where id = $1', [id, wanted.cover]);
    }
    await scheduleReminders(transaction, id);
  });
}

function checkChangeable({ booking, attendees }: LockedBooking, wanted: BookingChange): void {
  if (booking.cancelled_at !== null) {
    throw new Problem('too-late', 'This booking is cancelled. Book again.', { rule: 'cancelled' });
  }
  const isOther = booking.kind !== 'places' && (wanted.items || wanted.cover !== undefined);
  const isMore = booking.kind !== 'places' && wanted.attendees && wanted.attendees.length !== attendees.length;
  if (!isOther && !isMore) return;
  const errors = [{ pointer: isOther ? '/items' : '/attendees', code: 'additionalProperties', detail: 'Not asked.' }];
  throw new Problem('invalid-answers', 'A request has no sessions, and the same number of people.', { errors });
}

/** What goes must be free to go; what comes must be open and have places. */
function checkSessions({ items: before, sessions }: LockedBooking, wanted: readonly BookedItem[]): void {
  const full: string[] = [];
  for (const session of sessions.values()) {
    const old = before.find((item) => item.session === session.id && item.status !== 'cancelled');
    const quantity = wanted.find(({ sessionId }) => sessionId === session.id)?.quantity ?? 0;
    if (quantity === (old?.quantity ?? 0)) continue;
    if (old && quantity < old.quantity) checkStillOpen(session, old);
    else checkOpenSession(session);
    const own = old && old.status !== 'waitlisted' ? old.quantity : 0;
    if (old?.status !== 'waitlisted' && placesLeft(session) + own < quantity) full.push(session.id);
  }
  if (full.length) throw new SessionFull(full);
}

async function changeItems(
  transaction: Transaction,
  { booking, items: before }: LockedBooking,
  wanted: readonly BookedItem[],
): Promise<void> {
  const ids = wanted.map(({ sessionId }) => sessionId);
  const dropped = before.filter(({ session, status }) => status !== 'cancelled' && !ids.includes(session));
  for (const { session } of dropped) await writeEmails(transaction, 'cancellation', booking.id, { session });
  await transaction.query(
    `update booking_items set status = 'cancelled', offered_until = null
     where booking = $1 and session = any($2::text[])`,
    [booking.id, dropped.map(({ session }) => session)],
  );
  const { rows } = await transaction.query(
    `insert into booking_items (booking, pack, session, quantity, status)
     select $1, $2, session, quantity, 'confirmed' from unnest($3::text[], $4::int[]) as item (session, quantity)
     on conflict (booking, session) do update set quantity = excluded.quantity,
       status = case booking_items.status when 'cancelled' then 'confirmed' else booking_items.status end
       where (booking_items.status = 'cancelled' or booking_items.quantity <> excluded.quantity)
     returning session`,
    [booking.id, booking.pack, ids, wanted.map(({ quantity }) => quantity)],
  );
  if (rows.length) await writeEmails(transaction, 'change', booking.id);
}

/** Whoever goes is told, whoever comes is told; whoever stays has nothing new to hear. */
async function changeAttendees(
  transaction: Transaction,
  { booking, attendees: before }: LockedBooking,
  attendees: readonly Attendee[],
): Promise<void> {
  const people = attendees.map(personOf);
  const known = before.map(personOf);
  await writeAttendees(transaction, booking.id, attendees);
  const gone = before.filter((attendee) => !people.includes(personOf(attendee))).map(({ email }) => email);
  await writeFarewells(transaction, booking.id, gone);
  const recipients = people.filter((person) => !known.includes(person));
  const kind = booking.kind === 'places' ? 'confirmation' : 'requested';
  await writeEmails(transaction, kind, booking.id, { recipients });
}
