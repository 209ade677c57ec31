import type { BookingRequest } from '../../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import { breaches, type Breach, type TakenPlace } from '../../../src/rules/training/service.js';
import type { Course } from '../../../src/rules/training/types.js';
import type { Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import type { LockedSessions } from './lock.js';
import { personOf } from './people.js';
import { sessionOf, type ItemStatus, type SessionRow } from './types.js';

export type Judged = Pick<BookingRequest, 'items' | 'school' | 'attendees'>;

interface TakenRow extends SessionRow {
  readonly status: ItemStatus;
  readonly name: string;
  readonly email: string;
  readonly setting_id: string | null;
  readonly school: string;
}

/** In words for a developer's log; the page has its own, by code and rule. */
const details: Readonly<Record<Breach['code'], string>> = {
  'already-booked': 'Somebody has a place in this session already, or is named twice.',
  'same-hour': 'Somebody has a place in another session at the same time.',
  'prerequisite-missing': 'Another course has to be booked or attended before this one.',
  'rule-broken': 'The timetable has a rule against this.',
};

/**
 * Refuses what the rules of the timetable do not allow. The people and the sessions are locked: what they have booked is
 * what it will be when this transaction ends.
 */
export async function checkRules(
  transaction: Queryable,
  { id: pack, settings }: TrainingPack,
  sessions: LockedSessions,
  asked: Judged,
  except: string | null = null,
): Promise<void> {
  const rows = [...sessions.values()];
  const courses = await coursesOf(transaction, pack, rows);
  const crowded = rows.filter(({ course }) => courses.some((one) => one.id === course && one.mostPlacesPerSchool));
  const earlier = await takenPlaces(transaction, pack, {
    people: asked.attendees.map(personOf),
    sessions: crowded.map(({ id }) => id),
    except,
  });
  const [breach] = breaches(asked, { courses, sessions: rows.map(sessionOf), settings }, earlier);
  if (!breach) return;
  const { code, rule, sessionId, attendees } = breach;
  throw new Problem(code, `${details[code]} Nothing was booked.`, {
    sessions: [sessionId],
    ...(rule && { rule }),
    ...(attendees.length && { attendees }),
  });
}

async function coursesOf(
  transaction: Queryable,
  pack: string,
  sessions: readonly SessionRow[],
): Promise<readonly Course[]> {
  const { rows } = await transaction.query<{ readonly facts: Course }>(
    'select facts from training_courses where pack = $1 and id = any($2::text[])',
    [pack, sessions.map(({ course }) => course)],
  );
  return rows.map(({ facts }) => facts);
}

/** Every place that these people have or had, and everybody's in these sessions. */
async function takenPlaces(
  transaction: Queryable,
  pack: string,
  { people, sessions, except }: { people: readonly string[]; sessions: readonly string[]; except: string | null },
): Promise<readonly TakenPlace[]> {
  const { rows } = await transaction.query<TakenRow>(
    `select s.*, i.status, a.name, a.email, b.setting_id, b.school
     from attendees a
     join booking_items i on i.booking = a.booking and a.number < i.quantity
     join bookings b on b.id = i.booking
     join training_sessions s on s.pack = i.pack and s.id = i.session
     where i.pack = $1 and i.status <> 'cancelled' and i.booking is distinct from $4::text
       and (lower(a.email) = any($2::text[]) or i.session = any($3::text[]))`,
    [pack, people, sessions, except],
  );
  return rows.map((row) => ({
    session: sessionOf(row),
    person: { name: row.name, email: row.email },
    school: { name: row.school, ...(row.setting_id !== null && { settingId: row.setting_id }) },
    isWaiting: row.status === 'waitlisted',
  }));
}
