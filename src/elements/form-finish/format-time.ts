import type { Translator } from '../../i18n/index.js';

const inEngland = (time: number | string, lang: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: 'Europe/London', hourCycle: 'h23' }).format(new Date(time));

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** A time in England as people say it, with the day when that is not today. */
export const formatTime = (time: number | string, lang: string): string => {
  const isToday = inEngland(time, lang, date) === inEngland(Date.now(), lang, date);
  return inEngland(time, lang, { ...(!isToday && { weekday: 'long' }), ...clock });
};

/** When something ends, as people say it: "tomorrow 14:05". */
export const formatEnd = (time: number, t: Translator): string => {
  const isTomorrow = inEngland(time, t.lang, date) === inEngland(Date.now() + 86_400_000, t.lang, date);
  return isTomorrow ? t('drafts.tomorrow', { time: inEngland(time, t.lang, clock) }) : formatTime(time, t.lang);
};

/** A date and time in England, for records. */
export const formatMoment = (time: number | string, lang: string): string =>
  inEngland(time, lang, { ...date, ...clock });
