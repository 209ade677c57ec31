import type { BragPack, BragText } from '../../../packs/types.js';
import type { Json, JsonObject } from '../../../schema/types.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';
import { placeholders } from '../check-words.js';
import { checkPhrases } from '../check-phrases.js';

/** Where a page fills in the council's name or that of its front door. */
const FILLED = /^\/(lead|noRatings\/\d+|mash\/\d+|hear)$/;

/** Advice that the guide ends in when no answer ended it before. */
const LAST = 'talk';

/** That everything in a BRAG pack, right in its shape, has words, and that its hours promise nothing they cannot. */
export function checkBragPack(pack: JsonObject): Finding[] {
  const one = pack as unknown as BragPack;
  return [
    ...clock(one),
    ...Object.entries(one.text).flatMap(([lang, words]) => [
      ...wordsOf(one, lang, words),
      ...placeholders(words as unknown as Json, '', at('text', lang), FILLED),
    ]),
    ...checkPhrases(pack['text'] ?? {}, at('text')),
  ];
}

/** A clock of working hours needs them, and who gives nothing gives it in no time. */
function clock({ clock: { type }, hours, ratings }: BragPack): Finding[] {
  return [
    ...(type === 'working' && !hours ? [[at('clock'), 'Add hours.json: when the hub works.'] as Finding] : []),
    ...ratings.flatMap(({ infoFrom, infoWithinHours }, index): Finding[] =>
      (infoFrom === 'none') === (infoWithinHours === undefined)
        ? []
        : [[at('ratings', index), 'Say within how many hours, or that nobody gives information.']],
    ),
  ];
}

function wordsOf({ ratings, guide, comparators, feedback = [] }: BragPack, lang: string, words: BragText): Finding[] {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const wanted: readonly (readonly [keyof BragText, readonly string[]])[] = [
    ['ratings', ids(ratings)],
    ['infoFrom', ratings.map(({ infoFrom }) => infoFrom)],
    ['next', ratings.map(({ route }) => route)],
    ['guide', ids(guide)],
    ['advice', [...guide.flatMap(({ ends }) => Object.values(ends)), LAST]],
    ['comparators', ids(comparators)],
  ];
  const steps = feedback.filter((id) => !Object.hasOwn(words.feedback?.steps ?? {}, id));
  return [
    ...wanted.flatMap(([part, names]) =>
      [...new Set(names)]
        .filter((id) => !Object.hasOwn(words[part] as object, id))
        .map((id): Finding => [at('text', lang, part), `Add words for ${id}.`]),
    ),
    ...steps.map((id): Finding => [at('text', lang, 'feedback', 'steps'), `Add words for ${id}.`]),
  ];
}
