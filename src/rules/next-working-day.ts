import { addDays } from './iso-date.js';

/** The first day after `date` (ISO) that is neither Saturday, Sunday nor one of `holidays`. */
export const nextWorkingDay = (date: string, holidays: readonly string[]): string => {
  let day = addDays(date, 1);
  while ([0, 6].includes(new Date(day).getUTCDay()) || holidays.includes(day)) day = addDays(day, 1);
  return day;
};
