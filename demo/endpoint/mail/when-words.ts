import type { SessionDay } from '../../../src/rules/training/types.js';
import type { MailItem } from './types.js';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', hour12: true },
  timeZone: 'Europe/London',
});

/** `2027-06-07` as "Monday 7 June 2027". */
export const dayWords = (date: string): string => day.format(new Date(date)).replace(',', '');

/** A moment by the clocks of England: "Monday 7 June at 2:05 pm". */
export const momentWords = (at: Date): string => moment.format(at).replace(',', '');

/** `15:30` as "3:30pm". */
const clockWords = (time: string): string => {
  const [hours = 0, minutes = '00'] = [Number(time.slice(0, 2)), time.slice(3)];
  return `${hours % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}${hours < 12 ? 'am' : 'pm'}`;
};

const timeWords = ({ start, end }: SessionDay, part: MailItem['part']): string => {
  if (start && end) return `${clockWords(start)} to ${clockWords(end)}`;
  if (start) return `from ${clockWords(start)}; when it ends is not known`;
  return part ? `${part}; the time is not known` : 'the time is not known';
};

/** A line for each day of a session. */
export const dayLines = ({ days, part }: Pick<MailItem, 'days' | 'part'>): readonly string[] =>
  days.map((one) => `${dayWords(one.date)}, ${timeWords(one, part)}`);
