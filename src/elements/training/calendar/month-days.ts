import { addDays } from '../../../rules/iso-date.js';
import type { SessionDay } from '../../../rules/training/types.js';

/** What a month shows: anything on days. */
export interface Dated {
  readonly days: readonly SessionDay[];
}

/** A box of the month: a day of it, with what is on. */
export interface MonthDay<S extends Dated> {
  /** ISO. */
  readonly date: string;
  readonly sessions: readonly { readonly session: S; readonly day: SessionDay }[];
}

/** Seven boxes from Monday to Sunday; null before the first and after the last day of the month. */
export type Week<S extends Dated> = readonly (MonthDay<S> | null)[];

/** `2027-06-07` → `2027-06`. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The months in which something is on, in order. */
export const monthsOf = (sessions: readonly Dated[]): readonly string[] =>
  [...new Set(sessions.flatMap(({ days }) => days.map(({ date }) => monthOf(date))))].sort();

const lastOf = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1);

/** Monday 0 to Sunday 6. */
const weekday = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** The same day so many months on, or the last day of a shorter month. */
const addMonths = (date: string, months: number): string => {
  const first = new Date(`${monthOf(date)}-01`);
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  return `${first.toISOString().slice(0, 8)}${String(Math.min(first.getUTCDate(), Number(date.slice(8)))).padStart(2, '0')}`;
};

const byTime = (one: { readonly day: SessionDay }, other: { readonly day: SessionDay }): number =>
  (one.day.start ?? '').localeCompare(other.day.start ?? '');

/** What is on at a day, by time; what has no time comes first. */
export const sessionsOn = <S extends Dated>(sessions: readonly S[], date: string): MonthDay<S>['sessions'] =>
  sessions
    .flatMap((session) => session.days.filter((day) => day.date === date).map((day) => ({ session, day })))
    .sort(byTime);

/** A month (`YYYY-MM`) in weeks, with what is on. */
export const weeksOf = <S extends Dated>(sessions: readonly S[], month: string): readonly Week<S>[] => {
  const last = lastOf(month);
  const weeks: (MonthDay<S> | null)[][] = [];
  for (let date = `${month}-01`; date <= last; date = addDays(date, 1)) {
    const place = weekday(date);
    if (place === 0 || weeks.length === 0) weeks.push(Array.from({ length: 7 }, () => null));
    (weeks.at(-1) ?? [])[place] = { date, sessions: sessionsOn(sessions, date) };
  }
  return weeks;
};

/** The day to begin with: the first on which something is on, from today on if there is any; undefined where nothing is. */
export const firstDay = (sessions: readonly Dated[], today: string): string | undefined => {
  const dates = sessions.flatMap(({ days }) => days.map(({ date }) => date)).sort();
  return dates.find((date) => date >= today) ?? dates.at(-1);
};

/** The day in a month that stands for it: the first on which something is on, else its first. */
export const dayIn = (sessions: readonly Dated[], month: string): string =>
  firstDay(
    sessions.map(({ days }) => ({ days: days.filter(({ date }) => monthOf(date) === month) })),
    month,
  ) ?? `${month}-01`;

/** The day kept within the months in which anything is on. */
export const within = (sessions: readonly Dated[], date: string): string => {
  const months = monthsOf(sessions);
  const [first = monthOf(date)] = months;
  const last = months.at(-1) ?? monthOf(date);
  if (date < `${first}-01`) return `${first}-01`;
  return date > lastOf(last) ? lastOf(last) : date;
};

/** How far a key moves, where writing runs from left to right. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads from a day; undefined for a key that leads nowhere. */
export const dayAfterKey = (date: string, key: string, dir: 'ltr' | 'rtl'): string | undefined => {
  const step = STEPS[key];
  if (step !== undefined) return addDays(date, Math.abs(step) === 1 && dir === 'rtl' ? -step : step);
  if (key === 'Home') return addDays(date, -weekday(date));
  if (key === 'End') return addDays(date, 6 - weekday(date));
  if (key === 'PageUp') return addMonths(date, -1);
  return key === 'PageDown' ? addMonths(date, 1) : undefined;
};
