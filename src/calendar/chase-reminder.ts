import { todayInEngland } from '../rules/today-in-england.js';
import { wallTime } from '../rules/hours/wall-time.js';
import { addDays } from '../rules/iso-date.js';
import { nextWorkingDay } from '../rules/next-working-day.js';
import type { CalendarEntry } from './types.js';

/** While the offices that somebody would ring are open, Fridays too. */
const FIRST = '09:00';
const LAST = '16:00';
const MINUTES = 15;

/** What a chase reminder is made of. */
export interface Chase {
  /** Of the report, as the council gave it; or of the form where there is none yet. */
  readonly reference: string;
  /** Whom to ring about what. It names no child. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly now: Date;
  /** English bank holidays, ISO. */
  readonly holidays: readonly string[];
}

/**
 * A reminder to ask what became of a report: one working day from now, at this hour by the clocks of England or the
 * nearest at which an office answers. A report of a day off counts as one of the next working day's morning: it is due
 * that afternoon.
 */
export const chaseReminder = ({ reference, title, lines, now, holidays }: Chase): CalendarEntry => {
  const today = todayInEngland(now);
  const isDayOff = nextWorkingDay(addDays(today, -1), holidays) !== today;
  const { time } = wallTime(now);
  const start = isDayOff || time > LAST ? LAST : time < FIRST ? FIRST : time;
  return {
    id: `chase.${reference}`,
    title,
    days: [{ date: nextWorkingDay(today, holidays), start, end: later(start) }],
    lines,
    rings: true,
  };
};

const later = (time: string): string =>
  new Date(Date.parse(`1970-01-01T${time}:00Z`) + MINUTES * 60_000).toISOString().slice(11, 16);
