import { instantOf } from '../rules/hours/wall-time.js';
import { addDays } from '../rules/iso-date.js';
import type { SessionDay } from '../rules/training/types.js';
import type { CalendarEntry, CalendarEvent, CalendarWords } from './types.js';

const DOMAIN = 'front-door-elements';

/** The events of an entry, a day each. A day without times is all day long and says so: never midnight. */
export const calendarEvents = (entry: CalendarEntry, words: CalendarWords): readonly CalendarEvent[] =>
  entry.days.map((day, index) => ({
    uid: `${entry.id}.${index + 1}@${DOMAIN}`,
    title: printable(titleOf(entry, day, index, words)),
    ...timesOf(day),
    place: printable(entry.place ?? ''),
    notes: printable(
      [...(entry.lines ?? []), ...(day.start !== null && day.end === null ? [words.endUnknown] : [])].join('\n\n'),
    ),
    rings: entry.rings ?? false,
    sequence: entry.sequence ?? 0,
  }));

const titleOf = (
  { title, days, part }: CalendarEntry,
  day: SessionDay,
  index: number,
  words: CalendarWords,
): string => {
  const marks = [
    ...(days.length > 1 ? [words.dayOf(index + 1, days.length)] : []),
    ...(day.start === null && part ? [words[part]] : []),
    ...(day.start === null ? [words.timeUnknown] : []),
  ];
  return marks.length > 0 ? `${title} (${marks.join(', ')})` : title;
};

const timesOf = ({ date, start, end }: SessionDay): Pick<CalendarEvent, 'start' | 'end' | 'isAllDay'> =>
  start === null
    ? { start: new Date(date), end: new Date(addDays(date, 1)), isAllDay: true }
    : {
        start: instantOf({ date, time: start }),
        end: end === null ? null : instantOf({ date, time: end }),
        isAllDay: false,
      };

/** Without the control characters that a calendar file must not hold, but for the ends of lines. */
const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
