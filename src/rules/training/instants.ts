import { addDays } from '../iso-date.js';
import { instantOf } from '../hours/wall-time.js';
import type { Session, SessionDay } from './types.js';

/** A day of a session as moments; a time that is not known has none. */
export interface DayInstants {
  readonly date: string;
  readonly start: Date | null;
  readonly end: Date | null;
}

/** The moments of a day, whichever way the clocks of England stand on it. */
export const instantsOf = ({ date, start, end }: SessionDay): DayInstants => {
  const at = (time: string | null): Date | null => (time === null ? null : instantOf({ date, time }));
  return { date, start: at(start), end: at(end) };
};

/** From this moment on a session has certainly begun: a morning by noon, a day without times when it is over. */
export function hasBegunAt({ days: [first], part }: Pick<Session, 'days' | 'part'>): Date {
  const { date, start } = first as SessionDay;
  if (start !== null) return instantOf({ date, time: start });
  return part === 'morning' ? instantOf({ date, time: '12:00' }) : instantOf({ date: addDays(date, 1), time: '00:00' });
}
