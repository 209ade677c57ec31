const inEngland = (time: number | string, lang: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: 'Europe/London', hourCycle: 'h23' }).format(new Date(time));

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** A time in England as people say it, with the day when that is not today. */
export const formatTime = (time: number | string, lang: string): string => {
  const isToday = inEngland(time, lang, date) === inEngland(Date.now(), lang, date);
  return inEngland(time, lang, { ...(!isToday && { weekday: 'long' }), ...clock });
};

/** A date and time in England, for records. */
export const formatMoment = (time: number | string, lang: string): string =>
  inEngland(time, lang, { ...date, ...clock });
