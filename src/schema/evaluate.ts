import type { Applied } from './applied.js';
import type { Plan } from './compile.js';
import { locate } from './layout/locate.js';
import { Run, type Choices } from './run.js';
import type { Evaluation, Issue, Json } from './types.js';

/** What an evaluation may build on. */
export interface EvaluateOptions {
  /** The evaluation before a change, of the same plan: what did not change is taken from it. */
  readonly previous?: Evaluation | undefined;
  /** Branches of `oneOf` and `anyOf` that a person chose, by `choiceKey`. They decide what shows, never what is valid. */
  readonly choices?: Choices | undefined;
}

interface Origin {
  readonly plan: Plan;
  readonly applied: Applied;
  readonly choices: Choices;
}

const origins = new WeakMap<Evaluation, Origin>();
const NO_CHOICES: Choices = new Map();

/**
 * Applies a plan to an instance: one walk yields the verdict, the issues and the places that apply. Values must not be
 * changed in place between evaluations; `set` makes changed copies.
 */
export function evaluate(plan: Plan, instance: Json | undefined, options: EvaluateOptions = {}): Evaluation {
  const { previous, choices = NO_CHOICES } = options;
  const origin = previous && origins.get(previous);
  const before = origin?.plan === plan ? { ...origin, evaluation: previous } : undefined;
  const run = new Run(choices, before ? changedKeys(before.choices, choices) : []);
  const known = before?.applied;
  const applied =
    known && known.value === instance && run.isCurrent(known, true)
      ? known
      : run.evaluate(plan.root, instance, '', true, known);
  const evaluation: Evaluation = {
    valid: applied.isValid,
    issues: issuesOf(applied, before?.evaluation?.issues),
    root: locate('', instance, [applied], true, before?.evaluation?.root),
    conditionsRun: run.conditionsRun,
  };
  origins.set(evaluation, { plan, applied, choices });
  return evaluation;
}

/** For tests of annotations: the schemas that an evaluation applied. */
export function appliedOf(evaluation: Evaluation): Applied | undefined {
  return origins.get(evaluation)?.applied;
}

function changedKeys(before: Choices, after: Choices): string[] {
  if (before === after) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}

function issuesOf(applied: Applied, previous: readonly Issue[] | undefined): readonly Issue[] {
  const issues: Issue[] = [];
  collect(applied, issues, new Set());
  const isSame = previous?.length === issues.length && issues.every((issue, index) => issue === previous[index]);
  return isSame && previous ? previous : issues;
}

function collect(applied: Applied, issues: Issue[], seen: Set<Applied>): void {
  if (seen.has(applied)) return;
  seen.add(applied);
  for (const issue of applied.own?.values() ?? []) issues.push(issue);
  for (const other of applied.failed) collect(other, issues, seen);
}
