import type { Translator } from '../../i18n/index.js';
import type { DayOff } from '../../rules/brag/index.js';
import type { Hours } from '../../rules/hours/types.js';

const format = (moment: Date, lang: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang, options).format(moment);

/** Weekday and date without the comma that some browsers put between them: there are commas enough in a list of days. */
const dayIn = (timeZone: string, moment: Date, lang: string): string =>
  [
    format(moment, lang, { weekday: 'long', timeZone }),
    format(moment, lang, { day: 'numeric', month: 'long', timeZone }),
  ].join(' ');

/** An ISO date as "Friday 27 November". */
export const dayWords = (date: string, lang: string): string => dayIn('UTC', new Date(date), lang);

/** A moment by the clocks of England as "Friday 27 November, 19:30". */
export const momentWords = (moment: Date, lang: string): string => {
  const timeZone = 'Europe/London';
  const time = format(moment, lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return `${dayIn(timeZone, moment, lang)}, ${time}`;
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
  format(new Date(Date.UTC(2024, 0, day)), lang, { weekday: 'long', timeZone: 'UTC' });

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
