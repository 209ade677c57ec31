/** What a pack knows of bank holidays: all from the day it was checked to the last that it lists. */
export interface KnownHolidays {
  /** ISO date. */
  readonly checkedOn: string;
  /** ISO dates, in order. */
  readonly holidays: readonly string[];
}

/** Whether a day (ISO, by the clocks of England) is one of which it is known if it is a bank holiday. */
export const knowsHolidays = ({ checkedOn, holidays }: KnownHolidays, date: string): boolean =>
  date >= checkedOn && date <= (holidays.at(-1) ?? '');
