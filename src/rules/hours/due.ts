import { periods } from './periods.js';
import type { Hours } from './types.js';

const HOUR_MS = 3_600_000;

/** So many hours by the clock after a moment, nights, weekends and clock changes counted in. */
export const elapsedDue = (from: Date, hours: number): Date => new Date(from.getTime() + hours * HOUR_MS);

/** So many hours of an office's work after a moment; undefined where it does not work that long. */
export const workingDue = (from: Date, hours: number, worked: Hours, holidays: readonly string[]): Date | undefined => {
  let left = hours * HOUR_MS;
  for (const { start, end } of periods(worked, holidays, from)) {
    const begin = Math.max(start.getTime(), from.getTime());
    if (begin + left <= end.getTime()) return new Date(begin + left);
    left -= end.getTime() - begin;
  }
  return undefined;
};
