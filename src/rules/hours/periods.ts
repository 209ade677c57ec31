import { addDays } from '../iso-date.js';
import type { Hours } from './types.js';
import { instantOf, wallTime } from './wall-time.js';

/** A time that an office is open without a break: from `start`, up to and without `end`. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

/** Beyond this an office that never opens is not looked for. */
const MOST_DAYS = 400;

/** Monday 1 to Sunday 7. */
const weekday = (date: string): number => new Date(date).getUTCDay() || 7;

const periodsOn = (hours: Hours, holidays: readonly string[], date: string): Period[] => {
  if (holidays.includes(date)) return [];
  return hours
    .filter(({ days }) => days.includes(weekday(date)))
    .map(({ open, close }) => ({ start: instantOf({ date, time: open }), end: instantOf({ date, time: close }) }))
    .sort((one, other) => one.start.getTime() - other.start.getTime());
};

/** The times that an office is open, in order, from the one that is not over at `instant`. English bank holidays are closed. */
export function* periods(hours: Hours, holidays: readonly string[], instant: Date): Iterable<Period> {
  const { date } = wallTime(instant);
  for (let day = 0; day < MOST_DAYS; day += 1) {
    for (const period of periodsOn(hours, holidays, addDays(date, day))) if (period.end > instant) yield period;
  }
}
