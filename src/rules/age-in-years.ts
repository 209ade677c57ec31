import { addDays, isRealDate } from './iso-date.js';

/** Birthdays are reached on the date itself, and those of 29 February on 1 March in other years. */
const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

const lastOf = (dob: string): string => {
  if (dob.length === 4) return `${dob}-12-31`;
  const next = addDays(`${dob}-28`, 4);
  return addDays(`${next.slice(0, 8)}01`, -1);
};

/**
 * Whole years from a date of birth to `today` (ISO). A date without its day or month counts only when every date it
 * could be gives the same age; undefined when it cannot be told, is no date, or lies ahead.
 */
export const ageInYears = (dob: string, today: string): number | undefined => {
  const first = dob + '-01-01'.slice(dob.length - 4);
  if (!/^\d{4}(-\d{2}){0,2}$/.test(dob) || !isRealDate(first) || first > today) return undefined;
  const last = dob.length === 10 ? dob : lastOf(dob);
  const age = yearsBetween(first, today);
  return age === yearsBetween(last < today ? last : today, today) ? age : undefined;
};
