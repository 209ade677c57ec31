export { availability, isOpen, nextOpening } from './availability.js';
export { elapsedDue, workingDue } from './due.js';
export { instantOf, wallTime } from './wall-time.js';
export type { Availability, Hours, WallTime } from './types.js';
