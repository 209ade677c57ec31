import type { TrainingRequest } from '../../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import type { Database, Transaction } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { decide } from './decide.js';
import { lockPeople } from './lock.js';
import { writeEmails } from './outbox.js';
import { personOf } from './people.js';
import { answerBefore, orReplay, type BookingArrival, type BookingOutcome } from './replay.js';
import { storeBooking } from './store-booking.js';
import type { CourseRow } from './types.js';

/** Takes a request: a recording in place of a session, or news of a course that has no dates yet. */
export function takeRequest(
  database: Database,
  { id: pack }: TrainingPack,
  request: TrainingRequest,
  arrival: BookingArrival,
): Promise<BookingOutcome> {
  const { kind, course, school, attendees } = request;
  const decision = decide(database, async (transaction): Promise<BookingOutcome> => {
    await lockPeople(transaction, attendees.map(personOf));
    const before = await answerBefore(transaction, arrival);
    if (before) return { booking: before, isReplay: true };
    await checkCourse(transaction, request);
    await checkNew(transaction, request);
    const asked = { pack, kind, course, school, attendees, cover: null, status: 'requested', items: [] } as const;
    const booking = await storeBooking(transaction, arrival, asked);
    await writeEmails(transaction, 'requested', booking.bookingId);
    return { booking, isReplay: false };
  });
  return orReplay(database, arrival, decision);
}

async function checkCourse(transaction: Transaction, { pack, kind, course }: TrainingRequest): Promise<void> {
  const { rows } = await transaction.query<Pick<CourseRow, 'facts'> & { readonly is_dated: boolean }>(
    `select facts, exists (
       select 1 from training_sessions s
       where s.pack = c.pack and s.course = c.id and not is_closed and starts_at > clock_timestamp()
     ) as is_dated
     from training_courses c where pack = $1 and id = $2`,
    [pack, course],
  );
  const [found] = rows;
  if (!found) throw new Problem('unknown-session', 'The timetable of this pack has no such course.');
  if (kind === 'recording' && !found.facts.hasRecording) {
    throw new Problem('rule-broken', 'There is no recording of this course.', { rule: 'no-recording' });
  }
  if (kind === 'when-dated' && found.is_dated) {
    throw new Problem('rule-broken', 'This course has dates: book one.', { rule: 'has-dates' });
  }
}

/** Nobody asks twice for the same. */
async function checkNew(transaction: Transaction, { pack, kind, course, attendees }: TrainingRequest): Promise<void> {
  const people = attendees.map(personOf);
  const { rows } = await transaction.query<{ readonly email: string }>(
    `select distinct lower(a.email) as email from bookings b join attendees a on a.booking = b.id
     where b.pack = $1 and b.kind = $2 and b.course = $3 and b.cancelled_at is null and lower(a.email) = any($4::text[])`,
    [pack, kind, course, people],
  );
  const known = rows.map(({ email }) => email);
  const again = people.flatMap((person, index) =>
    known.includes(person) || people.indexOf(person) !== index ? [index] : [],
  );
  if (again.length) throw new Problem('already-booked', 'Somebody has asked for this already.', { attendees: again });
}
