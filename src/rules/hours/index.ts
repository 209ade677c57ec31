export { availability, isOpen, nextOpening } from './availability.js';
export { elapsedDue, workingDue } from './due.js';
export { knowsHolidays } from './knows-holidays.js';
export { instantOf, wallTime } from './wall-time.js';
export type { KnownHolidays } from './knows-holidays.js';
export type { Availability, Hours, WallTime } from './types.js';
