/** Answers that some questions must have; a blank counts as `unsure`. */
type Wanted = Readonly<Record<string, readonly string[]>>;

/** A rule of a flow of questions: all of `all`, and at least one of `any` where it is there. */
export interface FlowRule {
  readonly id: string;
  readonly when: { readonly all?: Wanted; readonly any?: Wanted };
  /** Where to go, by id. */
  readonly then: string;
}

/** What the rules of a pack's flow read. */
export interface FlowRules {
  readonly rules: readonly FlowRule[];
  /** While the question is not answered as sure, only these routes may come out, whatever the rules say. */
  readonly notSure: { readonly question: string; readonly sure: string; readonly routes: readonly string[] };
}

export interface FlowStep {
  /** Undefined: no rule matched, and the way is the last of those for who is not sure. */
  readonly ruleId: string | undefined;
  readonly routeId: string;
  /** Questions whose answer leads there by itself: what to do first. */
  readonly fix: readonly string[];
}

/**
 * Where the answers lead: the first rule that matches wins. Not sure about safety never leads to early help, even where
 * a pack's rules would have it so.
 */
export const nextStep = ({ rules, notSure }: FlowRules, answers: Readonly<Record<string, string>>): FlowStep => {
  const answerTo = (id: string): string => (Object.hasOwn(answers, id) && answers[id]) || 'unsure';
  const isOf = ([id, wanted]: [string, readonly string[]]): boolean => wanted.includes(answerTo(id));
  const rule = rules.find(
    ({ when: { all = {}, any } }) => Object.entries(all).every(isOf) && (!any || Object.entries(any).some(isOf)),
  );
  const { question, sure, routes } = notSure;
  const advice = routes.at(-1) ?? '';
  const isAllowed = rule && (answerTo(question) === sure || routes.includes(rule.then));
  return {
    ruleId: isAllowed ? rule.id : undefined,
    routeId: isAllowed ? rule.then : advice,
    fix: isAllowed ? Object.keys(rule.when.any ?? {}).filter((id) => isOf([id, rule.when.any?.[id] ?? []])) : [],
  };
};
