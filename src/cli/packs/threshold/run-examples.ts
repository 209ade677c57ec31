import { decide, placeIndicators, type Decision, type ThresholdRules } from '../../../rules/threshold/index.js';
import type { Json, JsonObject } from '../../../schema/types.js';

/** A case with what the rules must say of it. */
export interface Example {
  readonly name: string;
  readonly input: {
    readonly ticked: readonly string[];
    /** `rest`: every indicator that is not ticked. Left out, all others are blank. */
    readonly no?: 'rest' | readonly string[];
    /** With `rest`: areas (`dimension/area`) left blank after all. */
    readonly blankAreas?: readonly string[];
    readonly signs?: readonly string[];
    readonly context: Readonly<Record<string, string>>;
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
export function exampleAnswers({ indicators }: ThresholdRules, { input }: Example): Json {
  const { ticked, no = [], blankAreas = [], signs = [], context } = input;
  const noes =
    no === 'rest'
      ? placeIndicators(indicators)
          .filter(({ dimension, area }) => !blankAreas.includes(`${dimension}/${area}`))
          .map(({ id }) => id)
      : no;
  const answer = (ids: readonly string[], value: string): JsonObject =>
    Object.fromEntries(ids.map((id) => [id, { answer: value }]));
  return { signs: [...signs], context, indicators: { ...answer(noes, 'no'), ...answer(ticked, 'yes') } };
}

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
