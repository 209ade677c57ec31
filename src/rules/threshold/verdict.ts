import type { Json } from '../../schema/types.js';
import { gatherFacts, type Facts } from './facts.js';
import { holds, type Situation } from './holds.js';
import type { Reasons, Rule, ThresholdRules, Verdict } from './types.js';

/** A pack whose rules leave a gap says the least: ask for advice. */
const noRule: Rule = { id: 'none', order: Infinity, when: {}, then: { level: null, route: 'consult' } };

const firstMatch = (rules: readonly Rule[], situation: Situation): { rule: Rule; ids: readonly string[] } => {
  for (const rule of [...rules].sort((one, other) => one.order - other.order)) {
    const ids = holds(rule.when, situation);
    if (ids) return { rule, ids };
  }
  return { rule: noRule, ids: [] };
};

const reasons = ({ questions, signs }: ThresholdRules, { ticked }: Facts, ids: readonly string[]): Reasons => {
  const among = (list: readonly { readonly id: string }[]): readonly string[] =>
    list.map(({ id }) => id).filter((id) => ids.includes(id));
  return { questions: among(questions), signs: among(signs), indicators: among(ticked) };
};

/** Which rule of a pack matches some answers. `isOutOfHours` tells whether a route's office is closed now. */
export const verdict = (pack: ThresholdRules, answers: Json, isOutOfHours: (entryId: string) => boolean): Verdict => {
  const facts = gatherFacts(pack, answers);
  const { rule, ids } = firstMatch(pack.rules, { ...facts, entryId: '', isOutOfHours: false });
  const { level, route } = rule.then;
  const entryId = pack.routeAliases[route] ?? route;
  const situation: Situation = { ...facts, entryId, isOutOfHours: isOutOfHours(entryId) };
  return {
    ruleId: rule.id,
    levelIndex: level,
    routeId: route,
    entryId,
    modifiers: pack.modifiers.filter(({ when }) => holds(when, situation)).map(({ id }) => id),
    because: reasons(pack, facts, ids),
    facts,
  };
};
