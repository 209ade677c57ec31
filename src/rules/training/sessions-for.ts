import { byTime } from './order.js';
import type { Course, Session } from './types.js';

/**
 * The sessions of a course in the order in which to show them to somebody of these groups: where a group has sessions
 * of its own, only those; where it comes first, those before the others, and mop-ups last. All by time if none is chosen.
 */
export function sessionsFor<T extends Session>(
  { id, groups }: Course,
  sessions: readonly T[],
  ofGroups: readonly string[],
): readonly T[] {
  const isOwn = ({ group }: Session): boolean => group !== undefined && ofGroups.includes(group);
  const place = (session: T): number => (isOwn(session) ? 0 : session.isMopUp ? 2 : 1);
  const all = sessions.filter(({ course }) => course === id).sort(byTime);
  if (ofGroups.length === 0 || !groups) return all;
  return groups === 'own' ? all.filter(isOwn) : all.sort((one, other) => place(one) - place(other));
}
