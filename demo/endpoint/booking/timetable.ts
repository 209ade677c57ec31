import type {
  Availability,
  AvailabilityState,
  OfferedSession,
  Timetable,
} from '../../../src/delivery/booking/types.js';
import type { Queryable } from '../database/types.js';
import { sessionOf, type CourseRow, type SessionRow } from './types.js';

interface CountedSession extends SessionRow {
  readonly taken: number;
  readonly now: Date;
}

/** Every session of a pack with the places that nobody holds or has, by the database's clock. */
export async function readTimetable(database: Queryable, pack: string, demo: boolean): Promise<Timetable> {
  const { rows: courses } = await database.query<CourseRow>(
    'select id, title, facts from training_courses where pack = $1 order by id',
    [pack],
  );
  const sessions = await countedSessions(database, pack);
  return {
    pack,
    demo,
    serverTime: await databaseTime(database),
    hasHolds: true,
    courses: courses.map(({ title, facts }) => ({ ...facts, ...(title !== null && { title }) })),
    sessions: sessions.map(offeredSession),
  };
}

async function databaseTime(database: Queryable): Promise<string> {
  const { rows } = await database.query<{ readonly now: Date }>('select clock_timestamp() as now');
  return rows.map(({ now }) => now.toISOString()).join('');
}

async function countedSessions(database: Queryable, pack: string): Promise<readonly CountedSession[]> {
  const { rows } = await database.query<CountedSession>(
    `with booked as (
       select session, sum(quantity) as places from booking_items
       where pack = $1 and status in ('confirmed', 'offered') group by session
     ), held as (
       select session, sum(quantity) as places from hold_items join holds on holds.id = hold_items.hold
       where hold_items.pack = $1 and expires_at > clock_timestamp() group by session
     )
     select s.*, coalesce(booked.places, 0)::int + coalesce(held.places, 0)::int as taken, clock_timestamp() as now
     from training_sessions s
     left join booked on booked.session = s.id
     left join held on held.session = s.id
     where s.pack = $1 order by s.starts_at, s.id`,
    [pack],
  );
  return rows;
}

function offeredSession(row: CountedSession): OfferedSession {
  return {
    ...sessionOf(row),
    ...(row.printed_days && { printedDays: row.printed_days }),
    availability: availabilityOf(row),
    cancelBy: row.cancel_by?.toISOString() ?? null,
  };
}

function availabilityOf(row: CountedSession): Availability {
  const { capacity, taken, now } = row;
  const asOf = now.toISOString();
  if (capacity === null) return { state: stateOf(row, Infinity), asOf };
  const remaining = Math.max(0, capacity - taken);
  return { state: stateOf(row, remaining), remaining, asOf };
}

/** `few`: a tenth, two at least. */
function stateOf(
  { capacity, is_closed, starts_at, has_waiting_list, now }: CountedSession,
  left: number,
): AvailabilityState {
  if (is_closed || starts_at <= now) return 'closed';
  if (!left) return has_waiting_list ? 'waitlist' : 'full';
  return left <= Math.max(2, Math.floor((capacity ?? 0) / 10)) ? 'few' : 'open';
}
