import type { Json } from '../../schema/types.js';
import { gatherFacts, type Facts } from './facts.js';
import { holds, type Situation } from './holds.js';
import type { Decision, Indicator, Reasons, Rule, TellFamily, ThresholdRules } from './types.js';

const idsOf = (list: readonly { readonly id: string }[], isMeant: (id: string) => boolean): readonly string[] =>
  list.map(({ id }) => id).filter(isMeant);

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
  const isMeant = (id: string): boolean => ids.includes(id);
  return {
    questions: idsOf(questions, isMeant),
    signs: idsOf(signs, isMeant),
    indicators: idsOf(ticked, isMeant),
  };
};

/** One line only: what protects most comes first. */
const tellFamily = ({ carriers }: Facts, entryId: string, level: number | null): TellFamily | null => {
  if (carriers.some((one) => one.tellFamily === 'not-before-advice')) return 'not-before-advice';
  if (isPhoneFirst(entryId)) return 'agree-when-you-phone';
  return level !== null && level > 1 ? 'if-safe' : null;
};

const isPhoneFirst = (route: string): boolean => route === '999' || route === 'urgent';

const unique = (lists: readonly (readonly string[] | undefined)[]): readonly string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

/** What the rules of a pack say of some answers. `isOutOfHours` tells whether a route's office is closed now. */
export const decide = (pack: ThresholdRules, answers: Json, isOutOfHours: (entryId: string) => boolean): Decision => {
  const facts = gatherFacts(pack, answers);
  const { rule, ids } = firstMatch(pack.rules, { ...facts, entryId: '', isOutOfHours: false });
  const { level, route } = rule.then;
  const entryId = pack.routeAliases[route] ?? route;
  const situation: Situation = { ...facts, entryId, isOutOfHours: isOutOfHours(entryId) };
  const modifiers = pack.modifiers.filter(({ when }) => holds(when, situation)).map(({ id }) => id);
  const { expected = false, routes } = pack.toolkit;
  const asksForToolkit = !isPhoneFirst(entryId) && expected && routes.includes(entryId);
  const carrying = (flag: keyof Indicator): readonly string[] =>
    facts.carriers.filter((one) => one[flag] === true).map(({ id }) => id);
  return {
    ruleId: rule.id,
    levelIndex: level,
    routeId: route,
    entryId,
    modifiers,
    because: reasons(pack, facts, ids),
    unknown: {
      areas: facts.blank,
      questions: [...facts.answers].filter(([, answer]) => answer.startsWith('not-')).map(([id]) => id),
    },
    carries: {
      alsoCall: carrying('alsoCall'),
      policeToo: carrying('policeToo'),
      mustNotify: carrying('mustNotify'),
      note: carrying('note'),
    },
    pathways: unique(facts.carriers.map(({ pathway }) => pathway)),
    tellFamily: tellFamily(facts, entryId, level),
    asksForToolkit,
    tools: asksForToolkit ? unique(facts.ticked.map(({ tools }) => tools)) : [],
    asksLeadFirst:
      pack.routes[entryId]?.askLeadFirst === true && facts.answers.get('allegationAboutLeadOrHead') !== 'yes',
    stops: rule.then.stop === true,
    keepsNumber: pack.override.rules.includes(rule.id),
  };
};
