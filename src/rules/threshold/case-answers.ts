import type { Json, JsonObject } from '../../schema/types.js';
import { placeIndicators } from './place-indicators.js';
import type { ThresholdRules } from './types.js';

/** Answers to a checklist, in short. */
export interface CaseAnswers {
  readonly context: Readonly<Record<string, string>>;
  readonly signs?: readonly string[];
  readonly ticked: readonly string[];
  /** `rest`: every indicator that is not ticked. Left out, all others are blank. */
  readonly no?: 'rest' | readonly string[];
  /** With `rest`: areas (`dimension/area`) left blank after all. */
  readonly blankAreas?: readonly string[];
}

/** The answers that a case stands for. */
export const caseAnswers = ({ indicators }: Pick<ThresholdRules, 'indicators'>, given: CaseAnswers): Json => {
  const { ticked, no = [], blankAreas = [], signs = [], context } = given;
  const noes =
    no === 'rest'
      ? placeIndicators(indicators)
          .filter(({ dimension, area }) => !blankAreas.includes(`${dimension}/${area}`))
          .map(({ id }) => id)
      : no;
  const answer = (ids: readonly string[], value: string): JsonObject =>
    Object.fromEntries(ids.map((id) => [id, { answer: value }]));
  return {
    signs: [...signs],
    context: { ...context },
    indicators: { ...answer(noes, 'no'), ...answer(ticked, 'yes') },
  };
};
