export { clockChange, dayOff, daysFrom, daysOffBetween } from './between.js';
export { compareRatings } from './compare.js';
export { nextQuestion } from './next-question.js';
export { bragTimeline, partnersDue } from './timeline.js';
export type { DayOff } from './between.js';
export type { ComparedRating } from './compare.js';
export type { GuideStep } from './next-question.js';
export type { BragClock, TimelinePoint } from './timeline.js';
export type * from './types.js';
