import { member } from '../../schema/pointer.js';
import type { Json } from '../../schema/types.js';
import { placeIndicators } from './place-indicators.js';
import type { PlacedIndicator, Question, Sign, ThresholdRules } from './types.js';

/** What conditions are asked of. */
export interface Facts {
  /** Indicators answered yes, in the pack's order. */
  readonly ticked: readonly PlacedIndicator[];
  /** Signs that were chosen. */
  readonly signs: readonly Sign[];
  /** What is ticked, and what a chosen sign stands for until the person ticks which of it is meant. */
  readonly carriers: readonly PlacedIndicator[];
  /** Questions that are asked, with their answer; a blank is the question's own "not known". */
  readonly answers: ReadonlyMap<string, string>;
  readonly areas: readonly string[];
  /** Areas without a yes or a no. */
  readonly blank: readonly string[];
  /** The child is known to live in another council's area. */
  readonly isElsewhere: boolean;
}

const areaOf = ({ dimension, area }: PlacedIndicator): string => `${dimension}/${area}`;

const textAt = (value: Json | undefined, ...keys: readonly string[]): string => {
  const found = keys.reduce<Json | undefined>(member, value);
  return typeof found === 'string' ? found : '';
};

/** Whether a question is asked, given the answers to those before it. */
const isAsked = ({ when = {}, unless = {} }: Question, answers: ReadonlyMap<string, string>): boolean => {
  const has = ([id, answer]: [string, string]): boolean => answers.get(id) === answer;
  return Object.entries(when).every(has) && !Object.entries(unless).some(has);
};

/** Only yes and no are answers: anything else counts as the question's own "not known". */
const readQuestions = (questions: readonly Question[], answers: Json): ReadonlyMap<string, string> => {
  const read = new Map<string, string>();
  for (const question of questions) {
    const { id, unknown = 'not-known' } = question;
    const given = textAt(answers, 'context', id);
    const isAnswer = ['yes', 'no'].includes(given) || (id === 'homeCouncil' && given !== '');
    if (isAsked(question, read)) read.set(id, isAnswer ? given : unknown);
  }
  return read;
};

/** Reads answers of any shape: what is not as it should be counts as blank. */
export const gatherFacts = ({ id, indicators, signs, questions }: ThresholdRules, answers: Json): Facts => {
  const placed = placeIndicators(indicators);
  const answer = (one: PlacedIndicator): string => textAt(answers, 'indicators', one.id, 'answer');
  const ticked = placed.filter((one) => answer(one) === 'yes');
  const list = member(answers, 'signs');
  const chosen = signs.filter((sign) => Array.isArray(list) && list.includes(sign.id));
  const open = chosen.filter(({ standsFor }) => !ticked.some((one) => standsFor.includes(one.id)));
  const carriers = placed.filter(
    (one) => ticked.includes(one) || open.some(({ standsFor }) => standsFor.includes(one.id)),
  );
  const answered = new Set(placed.filter((one) => ['yes', 'no'].includes(answer(one))).map(areaOf));
  const areas = [...new Set(placed.map(areaOf))];
  const read = readQuestions(questions, answers);
  return {
    ticked,
    signs: chosen,
    carriers,
    answers: read,
    areas,
    blank: areas.filter((area) => !answered.has(area)),
    isElsewhere: ![undefined, 'not-known', id].includes(read.get('homeCouncil')),
  };
};
