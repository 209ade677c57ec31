import type { Translator } from '../../i18n/index.js';
import type { DayOff } from '../../rules/brag/index.js';
import type { Hours } from '../../rules/hours/types.js';

const weekdayAndDate: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };

/** An ISO date as "Friday 27 November". */
export const dayWords = (date: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { ...weekdayAndDate, timeZone: 'UTC' }).format(Date.parse(date));

/** A moment by the clocks of England as "Friday 27 November, 19:30". */
export const momentWords = (moment: Date, lang: string): string => {
  const england = { timeZone: 'Europe/London' } as const;
  const day = new Intl.DateTimeFormat(lang, { ...weekdayAndDate, ...england }).format(moment);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...england } as const;
  return `${day}, ${new Intl.DateTimeFormat(lang, time).format(moment)}`;
};

const listed = (words: readonly string[], lang: string): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(words);

/** Which days do not count: "Saturday 26 December, Monday 28 December (bank holiday)". */
export const daysOffWords = (t: Translator, days: readonly DayOff[]): string => {
  const words = days.map(({ date, isHoliday }) =>
    isHoliday ? t('brag.bankHoliday', { day: dayWords(date, t.lang) }) : dayWords(date, t.lang),
  );
  return t('brag.notCounted', { days: listed(words, t.lang) });
};

/** 1 is Monday: so was this one. */
const weekday = (day: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

/** Opening hours: "Monday to Thursday 08:30 to 17:00 and Friday 08:30 to 16:30". */
export const hoursWords = (t: Translator, hours: Hours): string => {
  const parts = hours.map(({ days, open, close }) => {
    const sorted = [...days].sort((one, other) => one - other);
    const [first = 1, last = first] = [sorted[0], sorted.at(-1)];
    const isRun = sorted.length > 2 && last - first === sorted.length - 1;
    const names = isRun
      ? t('brag.to', { from: weekday(first, t.lang), to: weekday(last, t.lang) })
      : listed(
          sorted.map((day) => weekday(day, t.lang)),
          t.lang,
        );
    return `${names} ${t('brag.to', { from: open, to: close })}`;
  });
  return listed(parts, t.lang);
};
