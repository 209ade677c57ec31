import indicators from '../../schemas/question-sets/threshold/indicators.json' with { type: 'json' };
import modifiers from '../../schemas/question-sets/threshold/modifiers.json' with { type: 'json' };
import override from '../../schemas/question-sets/threshold/override.json' with { type: 'json' };
import questions from '../../schemas/question-sets/threshold/questions.json' with { type: 'json' };
import routeAliases from '../../schemas/question-sets/threshold/routeAliases.json' with { type: 'json' };
import text from '../../schemas/question-sets/threshold/text.en.json' with { type: 'json' };
import rules from '../../schemas/question-sets/threshold/rules.json' with { type: 'json' };
import { findBreaches, type Bounds } from '../rules/threshold/find-breaches.js';
import type { Json } from '../schema/types.js';
import type { ThresholdPack } from './threshold-types.js';

/** What every council's checklist begins with, and may not go below. */
export const thresholdBase = {
  indicators,
  modifiers,
  override,
  questions,
  routeAliases,
  rules,
  tellFamily: text.tellFamily,
} as unknown as Bounds;

/**
 * The first way in which a threshold pack, right in its shape, is weaker than a council may make it. Any other kind of
 * pack has none.
 */
export const thresholdBreach = (pack: Json): { readonly pointer: string; readonly mend: string } | undefined => {
  const one = pack as unknown as ThresholdPack;
  const [breach] = one.kind === 'threshold' ? findBreaches(one, thresholdBase) : [];
  return breach && { pointer: breach.pointer, mend: breach.code };
};
