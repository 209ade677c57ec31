import type { Json } from '../../schema/types.js';
import { particulars } from './particulars.js';
import type { Decision, ThresholdRules } from './types.js';
import { verdict } from './verdict.js';

/** What the rules of a pack say of some answers. `isOutOfHours` tells whether a route's office is closed now. */
export const decide = (pack: ThresholdRules, answers: Json, isOutOfHours: (entryId: string) => boolean): Decision => {
  const found = verdict(pack, answers, isOutOfHours);
  return { ...found, ...particulars(pack, found) };
};
