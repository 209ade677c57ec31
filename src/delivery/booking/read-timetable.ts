import type { SessionDay } from '../../rules/training/types.js';
import { isRecord, plainText, type Unknown } from '../border.js';
import type { Availability, OfferedSession, Timetable } from './types.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
const STATES: readonly unknown[] = ['open', 'few', 'full', 'waitlist', 'closed'];
/** More than any council offers at once. */
const MOST = 1000;

const matching = (pattern: RegExp, value: unknown): string | null =>
  typeof value === 'string' && pattern.test(value) ? value : null;

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

export const listOf = (value: unknown): readonly Unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST).filter(isRecord) : [];

export const readDays = (value: unknown): readonly SessionDay[] =>
  listOf(value).flatMap(({ date, start, end }) => {
    const day = matching(DATE, date);
    return day ? { date: day, start: matching(TIME, start), end: matching(TIME, end) } : [];
  });

const readAvailability = (value: unknown): Availability | undefined => {
  if (!isRecord(value) || !STATES.includes(value['state']) || !isMoment(value['asOf'])) return undefined;
  const { remaining } = value;
  const left = typeof remaining === 'number' && remaining >= 0 ? { remaining: Math.floor(remaining) } : {};
  return { state: value['state'] as Availability['state'], asOf: value['asOf'], ...left };
};

/** The words of a session that may be left out. */
const readWords = (value: Unknown): Partial<Record<'group' | 'venue' | 'town', string>> =>
  Object.fromEntries(
    ['group', 'venue', 'town'].flatMap((name) => {
      const words = plainText(value[name], 200);
      return words ? [[name, words]] : [];
    }),
  );

const readSession = (value: Unknown): readonly OfferedSession[] => {
  const { id, course, capacity, cancelBy, part, mode } = value;
  const days = readDays(value['days']);
  const availability = readAvailability(value['availability']);
  if (typeof id !== 'string' || typeof course !== 'string' || days.length === 0 || !availability) return [];
  const printedDays = readDays(value['printedDays']);
  return [
    {
      id,
      course,
      days,
      availability,
      capacity: typeof capacity === 'number' && capacity > 0 ? capacity : null,
      cancelBy: isMoment(cancelBy) ? cancelBy : null,
      ...readWords(value),
      ...((mode === 'remote' || mode === 'in-person') && { mode }),
      ...(value['isMopUp'] === true && { isMopUp: true }),
      ...((part === 'morning' || part === 'afternoon') && { part }),
      ...(printedDays.length > 0 && { printedDays }),
    },
  ];
};

const readCourse = (value: Unknown): Timetable['courses'] => {
  const title = plainText(value['title'], 200);
  const { id } = value;
  // What a course asks and allows, the pack says, or the service when somebody books.
  return typeof id === 'string' ? [{ id, category: 'course', ...(title && { title }) }] : [];
};

/** Reads what `GET /sessions` answered; null when that is no timetable of this pack. A session that makes no sense is left out. */
export const readTimetable = (value: unknown, pack: string): Timetable | null => {
  if (!isRecord(value) || value['pack'] !== pack || !isMoment(value['serverTime'])) return null;
  if (!Array.isArray(value['sessions'])) return null;
  return {
    pack,
    demo: value['demo'] === true,
    serverTime: value['serverTime'],
    hasHolds: value['hasHolds'] === true,
    courses: listOf(value['courses']).flatMap(readCourse),
    sessions: listOf(value['sessions']).flatMap(readSession),
  };
};
