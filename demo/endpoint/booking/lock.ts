import { createHash } from 'node:crypto';
import type { Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import type { SessionRow } from './types.js';

/** A session that nobody else decides about until this transaction ends, as it stands now. */
export interface LockedSession extends SessionRow {
  /** Confirmed, offered and held. */
  readonly taken: number;
  readonly waiting: number;
  /** Offers whose time is over. */
  readonly lapsed: number;
  /** The database's clock, after the wait for the lock. */
  readonly now: Date;
}

export type LockedSessions = ReadonlyMap<string, LockedSession>;

/**
 * Locks sessions in the order of their ids, so that two transactions never wait for each other, and then counts: a count
 * in the same statement would see the table as it stood before the wait.
 */
export async function lockSessions(
  transaction: Queryable,
  pack: string,
  ids: readonly string[],
): Promise<LockedSessions> {
  const wanted = [...new Set(ids)];
  const { rows } = await transaction.query<SessionRow>(
    'select * from training_sessions where pack = $1 and id = any($2::text[]) order by id for update',
    [pack, wanted],
  );
  if (rows.length < wanted.length) {
    const known = rows.map(({ id }) => id);
    const sessions = wanted.filter((id) => !known.includes(id));
    throw new Problem('unknown-session', 'The timetable of this pack has no such session.', { sessions });
  }
  return countPlaces(transaction, pack, rows);
}

/** Counts anew, for sessions that are locked already. */
export async function countPlaces(
  transaction: Queryable,
  pack: string,
  sessions: readonly SessionRow[],
): Promise<LockedSessions> {
  const { rows } = await transaction.query<Pick<LockedSession, 'id' | 'taken' | 'waiting' | 'lapsed' | 'now'>>(
    `select s.id, clock_timestamp() as now, coalesce(i.taken, 0)::int + coalesce(h.taken, 0)::int as taken,
       coalesce(i.waiting, 0)::int as waiting, coalesce(i.lapsed, 0)::int as lapsed
     from unnest($2::text[]) as s (id)
     left join lateral (
       select sum(quantity) filter (where status in ('confirmed', 'offered')) as taken,
         count(*) filter (where status = 'waitlisted') as waiting,
         count(*) filter (where status = 'offered' and offered_until <= clock_timestamp()) as lapsed
       from booking_items where pack = $1 and session = s.id
     ) i on true
     left join lateral (
       select sum(quantity) as taken from hold_items join holds on holds.id = hold_items.hold
       where hold_items.pack = $1 and session = s.id and expires_at > clock_timestamp()
     ) h on true`,
    [pack, sessions.map(({ id }) => id)],
  );
  const known = new Map(sessions.map((session) => [session.id, session]));
  return new Map(rows.map((counts) => [counts.id, { ...sessionIn(known, counts.id), ...counts }]));
}

/** One of the sessions that were asked for. */
export function sessionIn<T>(sessions: ReadonlyMap<string, T>, id: string): T {
  const session = sessions.get(id);
  if (session) return session;
  throw new Error('A session was decided about that was not locked.');
}

/**
 * Lets one transaction at a time decide for a person: the rules look at everything that they have booked, in sessions too
 * that nobody has locked. Always before the sessions, and in order.
 */
export async function lockPeople(transaction: Queryable, people: readonly string[]): Promise<void> {
  const keys = [...new Set(people)].map((person) => createHash('sha256').update(person).digest().readBigInt64BE());
  const ordered = keys.sort((a, b) => (a < b ? -1 : Number(a > b))).map(String);
  await transaction.query('select pg_advisory_xact_lock(key) from unnest($1::bigint[]) as key', [ordered]);
}

/** Places left; infinitely many where the capacity is not known. */
export const placesLeft = ({ capacity, taken }: LockedSession): number =>
  capacity === null ? Infinity : Math.max(0, capacity - taken);
