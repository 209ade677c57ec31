import { byTime } from './order.js';
import type { Course, Session } from './types.js';

/**
 * What to offer in place of a session that is full: the rest of the same day, then every mop-up by date, whatever its
 * area. A course without mop-ups offers its other dates, those of the same group only where each group has its own.
 */
export function alternatives<T extends Session>(
  session: T,
  course: Course,
  sessions: readonly T[],
  isFull: (one: T) => boolean,
): readonly T[] {
  const rest = sessions
    .filter((one) => one.course === session.course && one.id !== session.id && !isFull(one))
    .sort(byTime);
  const isSameDay = (one: T): boolean => one.group === session.group && one.days[0]?.date === session.days[0]?.date;
  const hasMopUps = sessions.some((one) => one.course === session.course && one.isMopUp);
  const isLater = (one: T): boolean =>
    !isSameDay(one) && (hasMopUps ? one.isMopUp === true : course.groups !== 'own' || one.group === session.group);
  return [...rest.filter(isSameDay), ...rest.filter(isLater)];
}
