import type { ThresholdPack, ThresholdText } from '../../../packs/types.js';
import { placeIndicators, waysToKnow, type PlacedIndicator } from '../../../rules/threshold/index.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';

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
    ...placeholders(words, at('text', lang)),
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

/** Only paragraphs have placeholders filled in. */
function placeholders(words: ThresholdText, pointer: string): Finding[] {
  const { next, disagree, lead, ...others } = words;
  const stray = [...JSON.stringify(others).matchAll(/%\{(\w*)\}/g)].map(([, name = '']) => name);
  const filled = [...JSON.stringify([next, disagree, lead]).matchAll(/%\{(\w*)\}/g)].map(([, name = '']) => name);
  const unfilled = filled.filter((name) => !['council', 'frontDoor'].includes(name));
  return [...stray, ...unfilled].map((name): Finding => [
    pointer,
    `Nothing fills %{${name}} here: write the words out.`,
  ]);
}
