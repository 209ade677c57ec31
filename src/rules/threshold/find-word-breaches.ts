import { joinPointer } from '../../schema/pointer.js';
import type { Breach } from './breach.js';
import { placeIndicators } from './place-indicators.js';
import type { PlacedIndicator, TellFamily, ThresholdRules } from './types.js';

/** The words of a checklist that protect: without them a mark says nothing. */
export interface ProtectingWords {
  readonly indicators: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly alsoCall: Readonly<Record<string, string>>;
  readonly duties: Readonly<Record<string, object>>;
  readonly signs: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly modifiers: Readonly<Record<string, string>>;
  readonly tellFamily: Readonly<Record<TellFamily, string>>;
}

type Part = Exclude<keyof ProtectingWords, 'tellFamily'>;

/** The line that nobody may turn round. */
const FIXED = 'not-before-advice';

const wanted = ({ indicators, signs, questions, rules, modifiers }: ThresholdRules): readonly [Part, string[]][] => {
  const placed = placeIndicators(indicators);
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const marked = (isMeant: (one: PlacedIndicator) => unknown): string[] => ids(placed.filter(isMeant));
  return [
    ['indicators', ids(placed)],
    ['notes', marked(({ note }) => note)],
    ['alsoCall', marked(({ alsoCall }) => alsoCall)],
    ['duties', marked(({ mustNotify }) => mustNotify)],
    ['signs', ids(signs)],
    ['questions', ids(questions)],
    ['rules', ids(rules)],
    // The line about the family has words of its own.
    ['modifiers', ids(modifiers.filter(({ place }) => place !== 'family'))],
  ];
};

/**
 * Words that a pack lacks, in any of its languages, and the one line that it may not reword: in English it is the base's
 * own.
 */
export const findWordBreaches = (
  pack: ThresholdRules,
  text: Readonly<Record<string, ProtectingWords>>,
  tellFamily: ProtectingWords['tellFamily'],
): readonly Breach[] =>
  Object.entries(text).flatMap(([lang, words]) => {
    const at = (...keys: string[]): string => ['text', lang, ...keys].reduce(joinPointer, '');
    const gone = wanted(pack).flatMap(([part, ids]) =>
      ids
        .filter((id) => !Object.hasOwn(words[part], id))
        .map((id): Breach => ({ pointer: at(part), code: 'words-gone', id })),
    );
    const isTurned = lang === 'en' && words.tellFamily[FIXED] !== tellFamily[FIXED];
    return isTurned ? [...gone, { pointer: at('tellFamily', FIXED), code: 'family-words', id: FIXED }] : gone;
  });
