import { addDays } from '../iso-date.js';
import { wallTime } from '../hours/wall-time.js';

/** A day that is no working day: a bank holiday, or a Saturday or Sunday. */
export interface DayOff {
  readonly date: string;
  readonly isHoliday: boolean;
}

/** What keeps a day (ISO) from being a working day; undefined on a working day. */
export const dayOff = (date: string, holidays: readonly string[]): DayOff | undefined => {
  const isHoliday = holidays.includes(date);
  return isHoliday || [0, 6].includes(new Date(date).getUTCDay()) ? { date, isHoliday } : undefined;
};

/** Every day from one to another, both of them, as ISO dates. */
export const daysFrom = (from: string, to: string): readonly string[] => {
  const days = [from];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** The days after `from` and before `to` that are no working days. */
export const daysOffBetween = (from: string, to: string, holidays: readonly string[]): readonly DayOff[] =>
  daysFrom(from, to)
    .slice(1, -1)
    .flatMap((date) => dayOff(date, holidays) ?? []);

const MINUTE_MS = 60_000;

const wallMinutes = (instant: Date): number => {
  const { date, time } = wallTime(instant);
  return Date.parse(`${date}T${time}:00Z`) / MINUTE_MS;
};

/** Which way the clocks of England change between two moments. */
export const clockChange = (from: Date, to: Date): 'forward' | 'back' | undefined => {
  const minutes = Math.floor(to.getTime() / MINUTE_MS) - Math.floor(from.getTime() / MINUTE_MS);
  const ahead = wallMinutes(to) - wallMinutes(from) - minutes;
  if (ahead === 0) return undefined;
  return ahead > 0 ? 'forward' : 'back';
};
