import type { Practice, PracticeCase, PracticeText, ThresholdPack } from '../../../packs/types.js';
import { caseAnswers, placeIndicators, suggest } from '../../../rules/threshold/index.js';
import type { Json } from '../../../schema/types.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';
import { checkPhrases } from '../check-phrases.js';

/** A working day, when offices are open: no case depends on the hour. */
const NOON = new Date('2026-11-24T12:00:00Z');

/** Fewer would not show two of each level. */
const EACH_LEVEL = 2;

/**
 * That every case has words, names only what each checklist asks, and comes out there as its panel says, or its words
 * say why the panel differs.
 */
export function checkPractice({ cases, text }: Practice, packs: readonly ThresholdPack[]): Finding[] {
  return [
    ...levels(cases),
    ...Object.entries(text).flatMap(([lang, words]) => wordsOf(cases, lang, words)),
    ...packs.flatMap((pack) => cases.flatMap((one, index) => comesOut(one, index, pack, text['en']))),
    ...checkPhrases(text as unknown as Json, at('text')),
  ];
}

function levels(cases: readonly PracticeCase[]): Finding[] {
  return [1, 2, 3, 4]
    .filter((level) => cases.filter((one) => one.level === level).length < EACH_LEVEL)
    .map((level): Finding => [at('cases'), `Add a case whose level is our ${level}: there are ${EACH_LEVEL} of each.`]);
}

function wordsOf(cases: readonly PracticeCase[], lang: string, { cases: words }: PracticeText): Finding[] {
  const missing = cases.filter(({ id }) => !words[id]).map(({ id }) => `Add words for ${id}.`);
  const stray = Object.keys(words)
    .filter((id) => !cases.some((one) => one.id === id))
    .map((id) => `No case has the id ${id}.`);
  return [...missing, ...stray].map((mend): Finding => [at('text', lang, 'cases'), mend]);
}

function comesOut(one: PracticeCase, index: number, pack: ThresholdPack, words: PracticeText | undefined): Finding[] {
  const { answers, level, route, id } = one;
  const known = new Set([...placeIndicators(pack.indicators), ...pack.signs, ...pack.questions].map((each) => each.id));
  const named = [...answers.ticked, ...(answers.signs ?? []), ...Object.keys(answers.context)];
  const strangers = named.filter((name) => !known.has(name));
  if (strangers.length > 0) {
    return [[at('cases', index, 'answers'), `The checklist of ${pack.id} has no ${strangers.join(', ')}.`]];
  }
  const { levelIndex, routeId, ruleId } = suggest(pack, caseAnswers(pack, answers), NOON);
  if ((levelIndex === level && routeId === route) || words?.cases[id]?.differs?.[pack.id]) return [];
  const mend = `The rules of ${pack.id} say ${ruleId}: level ${levelIndex}, ${routeId}. Mend the case, or say in differs.${pack.id} why the panel reads it otherwise.`;
  return [[at('cases', index), mend]];
}
