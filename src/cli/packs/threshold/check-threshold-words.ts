import type { ThresholdPack, ThresholdText } from '../../../packs/types.js';
import { placeIndicators, waysToKnow, type PlacedIndicator } from '../../../rules/threshold/index.js';
import type { Finding } from '../../schema/mend-error.js';
import type { Json } from '../../../schema/types.js';
import { at } from '../check-names.js';
import { placeholders } from '../check-words.js';

/** Where a page fills in the council's name or that of its front door. */
const FILLED = /^\/(lead|next\/\d+|disagree\/\d+)$/;

/** In every language: words for all that is shown, and none for what is not there. */
export function checkThresholdWords(pack: ThresholdPack): Finding[] {
  return Object.entries(pack.text).flatMap(([lang, words]) => [
    ...wanted(pack).flatMap(([part, ids, allowed = ids]) => {
      const given = Object.keys((words[part] ?? {}) as object);
      return [
        ...ids
          .filter((id) => !given.includes(id))
          .map((id): Finding => [at('text', lang, part), `Add words for ${id}.`]),
        ...given
          .filter((id) => !allowed.includes(id))
          .map((id): Finding => [at('text', lang, part, id), 'Nothing has this id: take it out.']),
      ];
    }),
    ...areaWords(pack, lang, words),
    ...placeholders(words as unknown as Json, '', at('text', lang), FILLED),
  ]);
}

/** Ids that need words, and those that may have them where that is more. */
type Wanted = readonly [part: keyof ThresholdText, ids: readonly string[], allowed?: readonly string[]];

function wanted(pack: ThresholdPack): Wanted[] {
  const placed = placeIndicators(pack.indicators);
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const marked = (isMeant: (one: PlacedIndicator) => unknown): string[] => ids(placed.filter(isMeant));
  const tools = [...new Set(placed.flatMap((one) => one.tools ?? []))];
  const spoken = pack.modifiers.filter(({ place }) => place !== 'family');
  return [
    ['dimensions', Object.keys(pack.indicators)],
    ['levels', ids(pack.levels)],
    ['answers', ['yes', 'no', 'not-known', 'not-sure']],
    ['how', waysToKnow],
    ['indicators', ids(placed)],
    ['terms', [], ids(placed)],
    ['notes', marked(({ note }) => note)],
    ['alsoCall', marked(({ alsoCall }) => alsoCall)],
    ['duties', marked(({ mustNotify }) => mustNotify)],
    ['signs', ids(pack.signs)],
    ['questions', ids(pack.questions)],
    ['rules', ids(pack.rules)],
    ['modifiers', ids(spoken)],
    ['pathways', [...new Set(placed.flatMap(({ pathway }) => pathway ?? []))]],
    ['routes', Object.keys(pack.routes)],
    ['councils', pack.councils],
    ['tools', pack.toolkit.expected ? tools : [], [...tools, ...Object.keys(pack.text['en']?.tools ?? {})]],
  ];
}

function areaWords({ indicators }: ThresholdPack, lang: string, { areas }: ThresholdText): Finding[] {
  return Object.entries(indicators).flatMap(([dimension, lists]) =>
    Object.keys(lists)
      .filter((area) => areas[dimension]?.[area] === undefined)
      .map((area): Finding => [at('text', lang, 'areas', dimension), `Add words for ${area}.`]),
  );
}
