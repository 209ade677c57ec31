import { addDays } from '../iso-date.js';
import type { SessionDay } from './types.js';

/** Whole weeks, as near to a year as they come: the weekday and the season stay. */
const YEAR = 364;
const DAY_MS = 86_400_000;

/** The made-up days of a session: so much later, and by as many further years as it takes to be over today at most. */
export function shiftDays(days: readonly SessionDay[], by: number, today: string): readonly SessionDay[] {
  const last = addDays(days.at(-1)?.date ?? today, by);
  const past = (Date.parse(today) - Date.parse(last)) / DAY_MS;
  const further = Math.max(0, Math.ceil(past / YEAR)) * YEAR;
  return days.map((day) => ({ ...day, date: addDays(day.date, by + further) }));
}
