import { elapsedDue, workingDue } from '../hours/due.js';
import type { Hours } from '../hours/types.js';
import { nextWorkingDay } from '../next-working-day.js';
import { todayInEngland } from '../today-in-england.js';
import type { Rating } from './types.js';

/** What the clock needs of a pack. */
export interface BragClock {
  readonly clock: { readonly type?: 'elapsed' | 'working' };
  readonly hours?: Hours;
  readonly holidays: readonly string[];
}

/** A point of the picture of one rating. */
export type TimelinePoint =
  /** The hub has the contact. */
  | { readonly id: 'received'; readonly at: Date }
  /** Partners' information is due to the hub; without `at` the council does not say which hours it counts. */
  | { readonly id: 'partners'; readonly hours: number; readonly at?: Date }
  /** The day by which the referrer should hear, ISO: one working day. */
  | { readonly id: 'referrer'; readonly by: string };

/** When partners' information is due to the hub; undefined where there is no clock, or nobody gives information. */
export const partnersDue = (pack: BragClock, { infoWithinHours }: Rating, from: Date): Date | undefined => {
  const { clock, hours, holidays } = pack;
  if (infoWithinHours === undefined) return undefined;
  if (clock.type === 'elapsed') return elapsedDue(from, infoWithinHours);
  return clock.type === 'working' && hours ? workingDue(from, infoWithinHours, hours, holidays) : undefined;
};

/** What happens by when after a contact that the hub rates so: points for a picture, in the order of reading. */
export const bragTimeline = (pack: BragClock, rating: Rating, from: Date): readonly TimelinePoint[] => {
  const due = partnersDue(pack, rating, from);
  const hours = rating.infoWithinHours;
  return [
    { id: 'received', at: from },
    ...(hours === undefined ? [] : [{ id: 'partners' as const, hours, ...(due && { at: due }) }]),
    { id: 'referrer', by: nextWorkingDay(todayInEngland(from), pack.holidays) },
  ];
};
