import { addDays } from '../iso-date.js';
import type { Course, Session, SessionDay } from './types.js';

/** Whole weeks, as near to a year as they come: the weekday and the season stay. */
const YEAR = 364;
const DAY_MS = 86_400_000;

/** What of a timetable says which of its sessions belong together. */
export type Series = Pick<Course, 'id' | 'groups' | 'prerequisite'>;

/** The course that has to come before all others of its line. */
function firstCourse(id: string, courses: readonly Series[], seen: readonly string[] = []): string {
  const before = courses.find((one) => one.id === id)?.prerequisite;
  return before === undefined || seen.includes(before) ? id : firstCourse(before, courses, [...seen, id]);
}

/** Sessions with the same key follow each other: all that a hub has of its own, else all of a course and of what it asks for. */
export const seriesOf = ({ course, group }: Pick<Session, 'course' | 'group'>, courses: readonly Series[]): string =>
  group !== undefined && courses.find(({ id }) => id === course)?.groups === 'own'
    ? `group ${group}`
    : `course ${firstCourse(course, courses)}`;

/**
 * The made-up days of a timetable: so much later, and by as many further years as it takes until none is over. Sessions of
 * one series move together: the second of a hub never comes before the first.
 */
export function shiftSessions<T extends Session>(
  sessions: readonly T[],
  courses: readonly Series[],
  by: number,
  today: string,
): readonly T[] {
  const shifts = new Map<string, number>();
  for (const session of sessions) {
    const key = seriesOf(session, courses);
    shifts.set(key, Math.max(shifts.get(key) ?? by, enough(session.days, by, today)));
  }
  return sessions.map((session) => {
    const shift = shifts.get(seriesOf(session, courses)) ?? by;
    return { ...session, days: session.days.map((day) => ({ ...day, date: addDays(day.date, shift) })) };
  });
}

function enough(days: readonly SessionDay[], by: number, today: string): number {
  const last = addDays(days.at(-1)?.date ?? today, by);
  const past = (Date.parse(today) - Date.parse(last)) / DAY_MS;
  return by + Math.max(0, Math.ceil(past / YEAR)) * YEAR;
}
