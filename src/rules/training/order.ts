import type { Session } from './types.js';

/** The half of a day that a session without times is in, for putting it in order. */
const ABOUT = { morning: '09:00', afternoon: '13:00' } as const;

const when = ({ days: [first], part }: Session): string =>
  `${first?.date} ${first?.start ?? (part ? ABOUT[part] : '')}`;

/** Sessions by day, then by time of day. For `sort`. */
export const byTime = (one: Session, other: Session): number => {
  const [a, b] = [when(one), when(other)];
  return a < b ? -1 : Number(a > b);
};
