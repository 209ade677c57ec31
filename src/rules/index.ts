export { ageInYears } from './age-in-years.js';
export { derive } from './derive.js';
export { expand } from './expand.js';
export { nextWorkingDay } from './next-working-day.js';
export { runChecks } from './run-checks.js';
export { todayInEngland } from './today-in-england.js';
export type { Check, Derivation, PointerPattern } from './types.js';
