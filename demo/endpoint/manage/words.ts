import type { BookingStatus } from '../../../src/delivery/booking/types.js';
import type { SessionDay } from '../../../src/rules/training/types.js';

export const statusWords: Readonly<Record<BookingStatus, string>> = {
  confirmed: 'Booked.',
  waitlisted: 'You are on the waiting list. This is not a place yet.',
  offered: 'A place came free and is kept for you. Accept it or decline it.',
  cancelled: 'Cancelled.',
  requested: 'You asked for this. The training team will write to you.',
};

/** What to do, by the code of the service's refusal. */
const refusals: Readonly<Record<string, string>> = {
  'capability-wrong': 'This link does not open a booking, or not any more. Ask the training team for a new one.',
  'version-mismatch':
    'The booking was changed somewhere else in the meantime. It is shown here as it is now: try again.',
  'too-late': 'It is too late to change this here. Ring or e-mail the training team.',
  'session-past': 'This session has begun or is over.',
  'offer-ended': 'The place is not offered to you any more.',
  'already-booked': 'One of these people has a place in this session already, or is named twice.',
  'same-hour': 'One of these people has a place in another session at the same time.',
  'rule-broken': 'The rules of this training do not allow that.',
  'one-of':
    'The same is said at each of these sessions, and one of these people has a place in another one. Cancel that place first.',
  'own-group': 'This session is for the settings of another hub.',
  'places-per-school': 'Your school has as many places in this session as one school may have.',
  'prerequisite-missing': 'One of these people has to take another course first.',
  'session-full': 'The session is full.',
  'invalid-answers': 'Give everybody a name and an e-mail address.',
  'rate-limited': 'That was too fast. Wait a minute and try again.',
};

/** @param after the courses that have to be taken first, by name */
export const refusalWords = (code: string, after: readonly string[] = []): string =>
  code === 'prerequisite-missing' && after.length > 0
    ? `One of these people has to take another course first: ${after.join(', ')}.`
    : (refusals[code] ?? 'The service did not answer. Nothing was changed. Try again, or ring the training team.');

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' });

export const momentWords = (iso: string): string => moment.format(new Date(iso));

/** The days of a session, each with its time. */
export const daysWords = (days: readonly SessionDay[], part: string | null): string =>
  days.map((one) => dayWords(one, part)).join('; ');

/** A time that is not known is not made up. */
const dayWords = ({ date, start, end }: SessionDay, part: string | null): string => {
  // Browsers differ about a comma here.
  const written = day.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
  if (start === null) return `${written}, ${part ?? 'time not known yet'}`;
  return `${written}, ${end === null ? `from ${start}` : `${start} to ${end}`}`;
};
