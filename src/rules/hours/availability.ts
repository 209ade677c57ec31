import { periods } from './periods.js';
import type { Availability, Hours, WallTime } from './types.js';
import { wallTime } from './wall-time.js';

/** Whether an office is open at a moment, by the clocks and bank holidays of England. */
export const isOpen = (hours: Hours, holidays: readonly string[], instant: Date): boolean => {
  for (const { start } of periods(hours, holidays, instant)) return start <= instant;
  return false;
};

/** As `isOpen`, where the hours may not be known. */
export const availability = (hours: Hours | null, holidays: readonly string[], instant: Date): Availability => {
  if (hours === null) return 'not-known';
  return isOpen(hours, holidays, instant) ? 'open' : 'closed';
};

/** When an office that is closed at `instant` opens; undefined while it is open, and where it never opens. */
export const nextOpening = (hours: Hours, holidays: readonly string[], instant: Date): WallTime | undefined => {
  for (const { start } of periods(hours, holidays, instant)) return start > instant ? wallTime(start) : undefined;
  return undefined;
};
