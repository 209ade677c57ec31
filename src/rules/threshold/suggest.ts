import type { Json } from '../../schema/types.js';
import { availability, nextOpening } from '../hours/availability.js';
import type { Availability, Hours, WallTime } from '../hours/types.js';
import { nextWorkingDay } from '../next-working-day.js';
import { todayInEngland } from '../today-in-england.js';
import type { ThresholdRules, Verdict } from './types.js';
import { verdict } from './verdict.js';

/** A verdict at a moment. */
export interface Outcome extends Verdict {
  /** Of the office whose number the route shows. */
  readonly office: Availability;
  /** When it opens, by the clocks of England, while it is closed. */
  readonly opens?: WallTime;
  /** The day by which the council should have said what it decided: one working day, English bank holidays. ISO. */
  readonly chaseBy: string;
}

/** The hours of a route: its own, or those of the front door; null where they are not known. */
const hoursOf = ({ routes, contacts }: ThresholdRules, entryId: string): Hours | null => {
  const { hours, hoursNotKnown } = routes[entryId] ?? {};
  return hoursNotKnown === true ? null : (hours ?? contacts.frontDoor.hours ?? null);
};

/**
 * What the rules of a pack say of some answers at a moment. Ids only; the words are the pack's. It suggests, and a
 * person decides.
 */
export const suggest = (pack: ThresholdRules, answers: Json, now: Date): Outcome => {
  const { holidays } = pack;
  const at = (entryId: string): Availability => availability(hoursOf(pack, entryId), holidays, now);
  const found = verdict(pack, answers, (entryId) => at(entryId) === 'closed');
  const hours = hoursOf(pack, found.entryId);
  const opens = hours ? nextOpening(hours, holidays, now) : undefined;
  return {
    ...found,
    office: at(found.entryId),
    ...(opens && { opens }),
    chaseBy: nextWorkingDay(todayInEngland(now), holidays),
  };
};
