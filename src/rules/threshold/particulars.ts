import type { Facts } from './facts.js';
import type { Indicator, Particulars, TellFamily, ThresholdRules, Verdict } from './types.js';

const isPhoneFirst = (route: string): boolean => route === '999' || route === 'urgent';

/** One line only: what protects most comes first. */
const tellFamily = ({ carriers }: Facts, { entryId, levelIndex }: Verdict): TellFamily | null => {
  if (carriers.some((one) => one.tellFamily === 'not-before-advice')) return 'not-before-advice';
  if (isPhoneFirst(entryId)) return 'agree-when-you-phone';
  return levelIndex !== null && levelIndex > 1 ? 'if-safe' : null;
};

const unique = (lists: readonly (readonly string[] | undefined)[]): readonly string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

/** What a result says beside the rule that matched. */
export const particulars = (pack: ThresholdRules, verdict: Verdict): Particulars => {
  const { ruleId, entryId, facts } = verdict;
  const { expected = false, routes } = pack.toolkit;
  const asksForToolkit = !isPhoneFirst(entryId) && expected && routes.includes(entryId);
  const carrying = (flag: keyof Indicator): readonly string[] =>
    facts.carriers.filter((one) => one[flag] === true).map(({ id }) => id);
  return {
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
    tellFamily: tellFamily(facts, verdict),
    asksForToolkit,
    tools: asksForToolkit ? unique(facts.ticked.map(({ tools }) => tools)) : [],
    asksLeadFirst:
      pack.routes[entryId]?.askLeadFirst === true && facts.answers.get('allegationAboutLeadOrHead') !== 'yes',
    stops: pack.rules.find(({ id }) => id === ruleId)?.then.stop === true,
    keepsNumber: pack.override.rules.includes(ruleId),
  };
};
