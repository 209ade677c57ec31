import { ukClock } from '../form/uk-clock.js';

/** The date now by the clocks of England, as an ISO date: what "today" means in every rule, wherever the computer is. */
export const todayInEngland = (now: Date = new Date()): string => ukClock(now).date;
