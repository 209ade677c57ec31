import type { Json } from '../../schema/types.js';
import { joinPointer } from '../../schema/pointer.js';
import type { Finding } from '../schema/mend-error.js';

const promise = /(child|baby|young person|family) (is|are) safe\b/i;

/** Words that promise what nobody can (guide 4.4), and what to write. One sentence denies the promise, and stays. */
const never: readonly (readonly [RegExp, string])[] = [
  [
    /(meets?|met|above|below|over|under) (the )?threshold|not meet/i,
    'Say what it suggests: nobody here says whether a threshold is met.',
  ],
  [/no further action/i, 'Say what happens next: there is always something to do or someone to ask.'],
  [/risk score|\bscored?\b|\d ?%|per ?cent/i, 'Take out scores and percentages: no number is shown for a child.'],
  [promise, 'Take out the promise: nobody here can say that a child is safe.'],
  [
    /\blevel [1-4]\b(?! of | \(of )/i,
    'Write the council’s own label, or how many levels there are: a bare number means something else elsewhere.',
  ],
];

/** The only sentence in which the promise is denied. */
const denial = /does not prove the child is safe/gi;

/** What a person says that they saw: theirs, and no promise of the page's. */
const SEEN = /^\/text\/[^/]+\/indicators\//;

/** Every text that says what no page may say. */
export function checkPhrases(value: Json, pointer: string): Finding[] {
  if (typeof value === 'string') {
    const words = value.replace(denial, '');
    return never.flatMap(([pattern, mend]): Finding[] =>
      pattern.test(words) && !(pattern === promise && SEEN.test(pointer)) ? [[pointer, mend]] : [],
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => checkPhrases(one, joinPointer(pointer, key)));
}
