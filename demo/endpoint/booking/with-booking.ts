import type { Database, Transaction } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { decide } from './decide.js';
import { lockPeople, lockSessions, type LockedSession, type LockedSessions } from './lock.js';
import { readWhole, type WholeBooking } from './managed.js';
import { personOf } from './people.js';
import { recount, settle, touch } from './settle.js';

/** A booking that this transaction alone decides about, with the sessions it has and those it asks for. */
export interface LockedBooking extends WholeBooking {
  readonly sessions: LockedSessions;
}

/** Which booking, as its owner last saw it, and what else the change will look at. */
export interface Target {
  readonly id: string;
  readonly version: number;
  /** Further sessions and people. */
  readonly sessionIds?: readonly string[];
  readonly emails?: readonly string[];
}

/** Changes a booking in one transaction; what came free by it is offered to the waiting lists. Gives it as it then is. */
export function withBooking(
  database: Database,
  target: Target,
  work: (transaction: Transaction, booking: LockedBooking) => Promise<void>,
): Promise<WholeBooking> {
  return decide(database, async (transaction) => {
    const locked = await lockBooking(transaction, target);
    await work(transaction, locked);
    await touch(transaction, target.id);
    for (const session of locked.sessions.values()) await settle(transaction, await recount(transaction, session));
    return wholeOf(transaction, target.id);
  });
}

async function lockBooking(transaction: Transaction, target: Target): Promise<LockedBooking> {
  const { booking, items, attendees } = await wholeOf(transaction, target.id);
  const people = [...attendees.map(personOf), ...(target.emails ?? []).map((email) => personOf({ email }))];
  await lockPeople(transaction, people);
  const ids = [...items.map(({ session }) => session), ...(target.sessionIds ?? [])];
  const sessions = await lockSessions(transaction, booking.pack, ids);
  const { rows } = await transaction.query<{ readonly version: number }>(
    'select version from bookings where id = $1 for update',
    [target.id],
  );
  if (rows[0]?.version !== target.version) {
    throw new Problem('version-mismatch', 'The booking was changed in the meantime. Read it again.');
  }
  const settled = new Map<string, LockedSession>();
  for (const session of sessions.values()) settled.set(session.id, await settle(transaction, session));
  return { ...(await wholeOf(transaction, target.id)), sessions: settled };
}

async function wholeOf(transaction: Transaction, id: string): Promise<WholeBooking> {
  const whole = await readWhole(transaction, id);
  if (whole) return whole;
  throw new Problem('not-found', 'This booking is not kept any more.');
}
