export { alternatives } from './alternatives.js';
export { findSettings } from './find-settings.js';
export { instantsOf } from './instants.js';
export { placeOf } from './place-of.js';
export { sessionsFor } from './sessions-for.js';
export { startDate } from './start-date.js';
export type { DayInstants } from './instants.js';
export type * from './types.js';
