import { formatDate } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Session, SessionDay } from '../../rules/training/types.js';

/** `2020-07-13` as "Monday 13 July 2020". */
export const dayWords = (date: string, lang: string): string => {
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(date));
  return `${weekday} ${formatDate(date, lang)}`;
};

/** `10:00` as "10am", `15:30` as "3:30pm"; as other languages write it. */
const clockWords = (time: string, lang: string): string => {
  const minute = time.endsWith(':00') ? {} : ({ minute: '2-digit' } as const);
  const cycle = lang.startsWith('en') ? 'h12' : 'h23';
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', ...minute, hourCycle: cycle, timeZone: 'UTC' };
  return new Intl.DateTimeFormat(lang, options).format(Date.parse(`1970-01-01T${time}Z`)).replace(/\s(?=[ap]m$)/i, '');
};

/** "10am to 11am"; a time that is not known is said to be so, never as midnight. */
export const timeWords = (t: Translator, { part }: Pick<Session, 'part'>, { start, end }: SessionDay): string => {
  if (start && end) return t('training.time', { start: clockWords(start, t.lang), end: clockWords(end, t.lang) });
  if (start) return t('training.timeFrom', { start: clockWords(start, t.lang) });
  return t(part ? `training.${part}` : 'training.timeNotKnown');
};

/** A session's days in one line each: "Monday 13 July 2020, 10am to 11am". */
export const dayLines = (t: Translator, session: Pick<Session, 'part' | 'days'>): readonly string[] =>
  session.days.map((day) => `${dayWords(day.date, t.lang)}, ${timeWords(t, session, day)}`);

/** When a session is, to tell it from others in a row of buttons. */
export const whenWords = (t: Translator, session: Pick<Session, 'part' | 'days'>): string =>
  dayLines(t, session).join('; ');
