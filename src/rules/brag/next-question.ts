import type { GuideQuestion } from './types.js';

/** The question to ask now, or the advice that the answers end in. Never a rating: the hub rates, not the referrer. */
export type GuideStep = { readonly ask: string } | { readonly advice: string };

/** Where nothing ended the guide: talk to someone all the same. */
const LAST = 'talk';

/**
 * Asks in order; a blank is asked. Only a no leads to the next question: an answer that the question does not name
 * counts as the last that it does, "not known".
 */
export const nextQuestion = (guide: readonly GuideQuestion[], answers: Readonly<Record<string, string>>): GuideStep => {
  for (const { id, ends } of guide) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (!answer) return { ask: id };
    const advice = Object.hasOwn(ends, answer) ? ends[answer] : Object.values(ends).at(-1);
    if (answer !== 'no' && advice !== undefined) return { advice };
  }
  return { advice: LAST };
};
