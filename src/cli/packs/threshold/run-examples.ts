import {
  caseAnswers,
  decide,
  type CaseAnswers,
  type Decision,
  type ThresholdRules,
} from '../../../rules/threshold/index.js';
import type { Json } from '../../../schema/types.js';

/** A case with what the rules must say of it. */
export interface Example {
  readonly name: string;
  readonly input: CaseAnswers & {
    /** Only of this council's pack. */
    readonly council?: string;
    readonly outOfHours?: true;
  };
  readonly expect: {
    readonly rule: string;
    readonly level: number | null;
    readonly route: string;
    readonly modifiers: readonly string[];
    readonly tellFamily: string | null;
    readonly asksForToolkit?: boolean;
  };
}

/** The answers that an example stands for. */
export const exampleAnswers = (rules: ThresholdRules, { input }: Example): Json => caseAnswers(rules, input);

/** What an example expects, as far as it says, in the same shape. */
export function exampleSays(decision: Decision, { expect }: Example): Example['expect'] {
  return {
    rule: decision.ruleId,
    level: decision.levelIndex,
    route: decision.routeId,
    modifiers: decision.modifiers,
    tellFamily: decision.tellFamily,
    ...(expect.asksForToolkit !== undefined && { asksForToolkit: decision.asksForToolkit }),
  };
}

/** The examples of which the pack says something else. */
export function failedExamples(pack: ThresholdRules, examples: readonly Example[]): readonly Example[] {
  return examples
    .filter(({ input: { council = pack.id } }) => council === pack.id)
    .filter((example) => {
      const decision = decide(pack, exampleAnswers(pack, example), () => example.input.outOfHours === true);
      const { expect } = example;
      return JSON.stringify(sorted(exampleSays(decision, example))) !== JSON.stringify(sorted(expect));
    });
}

const sorted = (expect: Example['expect']): unknown[] => Object.entries(expect).sort();
