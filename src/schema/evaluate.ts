import { apply, isCurrent, type Applied, type Run } from './apply.js';
import type { Plan } from './compile.js';
import { areSame } from './json.js';
import { checksOf } from './keywords/index.js';
import { locate } from './layout/locate.js';
import type { Evaluation, Json } from './types.js';

/** Branches of `oneOf` and `anyOf` that a person chose, by `choiceKey`. */
export type Choices = ReadonlyMap<string, number>;

/** What an evaluation may build on. */
export interface EvaluateOptions {
  /** The evaluation before a change, of the same plan: what did not change is taken from it. */
  readonly previous?: Evaluation | undefined;
  /**
   * Given by a form, even when empty. They decide what shows, and that the chosen branch is the one that must be met; the
   * verdict without them is the schema's own.
   */
  readonly choices?: Choices | undefined;
}

const MAX_ABSENT = 4_000;

const origins = new WeakMap<Evaluation, readonly [plan: Plan, applied: Applied, choices: Choices]>();

/**
 * Applies a plan to an instance: one walk yields the verdict, the issues and the places that apply. Values must not be
 * changed in place between evaluations; `set` makes changed copies.
 */
export function evaluate(plan: Plan, instance: Json | undefined, options: EvaluateOptions = {}): Evaluation {
  const { previous, choices = new Map() } = options;
  const [planBefore, appliedBefore, choicesBefore = choices] = (previous && origins.get(previous)) ?? [];
  const before = planBefore === plan ? appliedBefore : undefined;
  const run: Run = {
    checksOf,
    choices,
    isForm: options.choices !== undefined,
    changed: [...choices.keys(), ...choicesBefore.keys()].filter((key) => choices.get(key) !== choicesBefore.get(key)),
    scope: [],
    absent: new Set(),
    last: new Map(),
    absentLeft: MAX_ABSENT,
    conditions: 0,
    evaluations: 0,
  };
  const isKnown = before && before.value === instance && isCurrent(before, run, true);
  const applied = isKnown ? before : apply(plan.root, instance, '', run, true, before);
  const issues = [...failures(applied)].flatMap((one) => [...(one.issues?.values() ?? [])]);
  const evaluation: Evaluation = {
    valid: applied.isValid,
    issues: previous && areSame(previous.issues, issues) ? previous.issues : issues,
    root: isKnown && previous ? previous.root : locate('', instance, [applied], true, before && previous?.root),
    conditionsRun: run.conditions,
  };
  origins.set(evaluation, [plan, applied, choices]);
  return evaluation;
}

/** For tests of annotations: the schema that an evaluation applied. */
export function appliedOf(evaluation: Evaluation): Applied | undefined {
  return origins.get(evaluation)?.[1];
}

function failures(applied: Applied, found: Set<Applied> = new Set()): Set<Applied> {
  if (!found.has(applied)) for (const other of found.add(applied) && applied.failed) failures(other, found);
  return found;
}
