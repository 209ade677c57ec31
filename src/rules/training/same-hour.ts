import type { Session, SessionDay } from './types.js';

const NOON = '12:00';
const NIGHT = '24:00';

/** What a day of a session may take, by the clock: where a time is not known, all that is left of its half or its day. */
const span = ({ start, end }: SessionDay, part: Session['part']): readonly [from: string, to: string] => {
  const from = start ?? (part === 'afternoon' ? NOON : '00:00');
  return [from, end ?? (part === 'morning' && from < NOON ? NOON : NIGHT)];
};

const isSameHour = (one: Session, day: SessionDay, other: Session, otherDay: SessionDay): boolean => {
  const [[from, to], [otherFrom, otherTo]] = [span(day, one.part), span(otherDay, other.part)];
  return day.date === otherDay.date && from < otherTo && otherFrom < to;
};

/** Whether nobody can be sure to come to both sessions. */
export const clash = (one: Session, other: Session): boolean =>
  one.days.some((day) => other.days.some((otherDay) => isSameHour(one, day, other, otherDay)));

/** Whether a session is over before another begins. */
export function isOverBefore(one: Session, other: Session): boolean {
  const [last, first] = [one.days.at(-1), other.days[0]];
  if (!last || !first || last.date !== first.date) return !!last && !!first && last.date < first.date;
  return span(last, one.part)[1] <= span(first, other.part)[0];
}
