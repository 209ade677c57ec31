import type { BookedItem, Booking, BookingRequest } from '../../../src/delivery/booking/types.js';
import type { Database, Transaction } from '../database/types.js';
import { checkItems } from './check-items.js';
import { checkOpenSession } from './check-open-session.js';
import { decide } from './decide.js';
import { holdExpired, itemsOf, takeHold } from './holds.js';
import { checkRules } from './judge.js';
import { lockPeople, lockSessions, placesLeft, sessionIn, type LockedSession, type LockedSessions } from './lock.js';
import { scheduleReminders, writeEmails } from './outbox.js';
import { personOf } from './people.js';
import { answerBefore, orReplay, type BookingArrival, type BookingOutcome } from './replay.js';
import { SessionFull } from './session-full.js';
import { recount, settle } from './settle.js';
import { storeBooking } from './store-booking.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import type { ItemStatus } from './types.js';

type PlacedItem = BookedItem & { readonly session: LockedSession; readonly status: ItemStatus };

/** Gives places, or entries of the waiting list, for everything that was asked: all of it or nothing. */
export async function book(
  database: Database,
  pack: TrainingPack,
  request: BookingRequest,
  arrival: BookingArrival,
): Promise<BookingOutcome> {
  checkItems(request.items, request.attendees);
  const decision = decide(database, async (transaction) => {
    await lockPeople(transaction, request.attendees.map(personOf));
    // Whoever sent the same request at the same time waited for that lock.
    const before = await answerBefore(transaction, arrival);
    if (before) return { booking: before, isReplay: true };
    const { items, sessions } = await place(transaction, pack, request);
    const booking = await store(transaction, request, arrival, items);
    // What was held beyond what is booked goes to the waiting list.
    if (request.holdId !== undefined) {
      for (const session of sessions.values()) await settle(transaction, await recount(transaction, session));
    }
    return { booking, isReplay: false };
  });
  return orReplay(database, arrival, decision);
}

async function place(
  transaction: Transaction,
  pack: TrainingPack,
  request: BookingRequest,
): Promise<{ readonly items: readonly PlacedItem[]; readonly sessions: LockedSessions }> {
  const { items, holdId, joinsWaitingList } = request;
  const held = holdId === undefined ? [] : await itemsOf(transaction, holdId);
  const ids = [...items, ...held].map(({ sessionId }) => sessionId);
  const sessions = await freshSessions(transaction, pack.id, ids, holdId);
  for (const { sessionId } of items) checkOpenSession(sessionIn(sessions, sessionId));
  await checkRules(transaction, pack, sessions, request);
  const placed = items.map((item): PlacedItem => {
    const session = sessionIn(sessions, item.sessionId);
    return { ...item, session, status: placesLeft(session) >= item.quantity ? 'confirmed' : 'waitlisted' };
  });
  const full = placed.filter(
    ({ status, session }) => status === 'waitlisted' && !(joinsWaitingList && session.has_waiting_list),
  );
  if (full.length) throw new SessionFull(full.map(({ sessionId }) => sessionId));
  return { items: placed, sessions };
}

/** The sessions, locked, with what was due done; the places of the hold are this transaction's and count as free. */
async function freshSessions(
  transaction: Transaction,
  pack: string,
  ids: readonly string[],
  holdId: string | undefined,
): Promise<LockedSessions> {
  const locked = await lockSessions(transaction, pack, ids);
  const settled = new Map<string, LockedSession>();
  for (const session of locked.values()) settled.set(session.id, await settle(transaction, session));
  if (holdId === undefined) return settled;
  const freed = await takeHold(transaction, holdId);
  if (!freed) throw holdExpired();
  for (const { sessionId, quantity } of freed) {
    const session = sessionIn(settled, sessionId);
    settled.set(sessionId, { ...session, taken: session.taken - quantity });
  }
  return settled;
}

async function store(
  transaction: Transaction,
  request: BookingRequest,
  arrival: BookingArrival,
  items: readonly PlacedItem[],
): Promise<Booking> {
  const { pack, school, attendees, cover } = request;
  const booking = await storeBooking(transaction, arrival, {
    pack,
    kind: 'places',
    course: null,
    school,
    attendees,
    cover: cover ?? null,
    status: items.some(({ status }) => status === 'confirmed') ? 'confirmed' : 'waitlisted',
    items: items.map(answered),
  });
  await transaction.query(
    `insert into booking_items (booking, pack, session, quantity, status, waiting_since)
     select $1, $2, session, quantity, status, case when status = 'waitlisted' then clock_timestamp() end
     from unnest($3::text[], $4::int[], $5::text[]) as item (session, quantity, status)`,
    [
      booking.bookingId,
      pack,
      items.map(({ sessionId }) => sessionId),
      items.map(({ quantity }) => quantity),
      items.map(({ status }) => status),
    ],
  );
  await writeEmails(transaction, 'confirmation', booking.bookingId);
  await scheduleReminders(transaction, booking.bookingId);
  return booking;
}

const answered = ({ sessionId, quantity, status, session }: PlacedItem): Booking['items'][number] => ({
  sessionId,
  quantity,
  days: session.days,
  status,
  ...(status === 'confirmed' && session.join_url !== null && { joinUrl: session.join_url }),
});
