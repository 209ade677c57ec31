import english from '../../i18n/en.json' with { type: 'json' };
import type { Json, JsonObject } from '../../schema/types.js';
import { joinPointer } from '../../schema/pointer.js';
import type { Finding } from '../schema/mend-error.js';
import { at } from './check-names.js';
import { leavesOf, optionsOf, requiredPlaces, type Places } from './declared-places.js';
import { membersOf, objectOf, objectsOf } from './loose.js';

/** What a page puts into words, and which words those are. */
const FILLED = ['council', 'frontDoor'];
const IS_FILLED = /^\/(lead|next\/\d+|pages\/[^/]+\/lead|notices\/[^/]+\/(title|paragraphs\/\d+))$/;

/** In every language: words for every question, option and error, and no placeholder that stays one. */
export function checkWords(pack: JsonObject, places: Places): Finding[] {
  return membersOf(pack['text']).flatMap(([lang, words]) => [
    ...missingWords(pack, places, lang, words),
    ...placeholders(words, '', at('text', lang)),
  ]);
}

function missingWords({ checks, gaps }: JsonObject, places: Places, lang: string, text: JsonObject): Finding[] {
  const required = requiredPlaces(places);
  const fields = objectOf(text['fields']);
  return [...leavesOf(places)].flatMap((field): Finding[] => {
    const words = fields[field];
    const pointer = at('text', lang, 'fields', field);
    if (words === undefined) return [[pointer, 'Add a label.']];
    const { options, errors } = objectOf(words);
    const asked = [checks, gaps].flatMap(objectsOf).flatMap(([, one]) => (one['pointer'] === field ? [String(one['id'])] : []));
    const wanted = [
      ...(required.has(field) ? ['required'] : []),
      ...asked.filter((id) => !Object.hasOwn(english, `error.${id}`)),
    ];
    return [
      ...optionWords(places, field, objectOf(options), pointer),
      ...wanted
        .filter((keyword) => objectOf(errors)[keyword] === undefined)
        .map((keyword): Finding => [pointer, `Say in errors.${keyword} what to do ${whenFailed(keyword)}.`]),
    ];
  });
}

const whenFailed = (keyword: string): string =>
  keyword === 'required' ? 'when it is missing' : `when the check ${keyword} fails`;

function optionWords(places: Places, field: string, words: JsonObject, pointer: string): Finding[] {
  const values = [field, `${field}/[]`].flatMap((place) => optionsOf(places.get(place) ?? []).map(String));
  return [
    ...values
      .filter((value) => words[value] === undefined)
      .map((value): Finding => [pointer, `Add words for the option ${value}.`]),
    ...Object.keys(words)
      .filter((value) => !values.includes(value))
      .map((value): Finding => [['options', value].reduce(joinPointer, pointer), 'No such option: take it out.']),
  ];
}

/** Placeholders that no page fills (`isFilled`: where one does): a reader would see them as they are. */
export function placeholders(value: Json, inside: string, pointer: string, isFilled: RegExp = IS_FILLED): Finding[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) =>
      key === 'when' ? [] : placeholders(one, joinPointer(inside, key), joinPointer(pointer, key), isFilled),
    );
  }
  const names = typeof value === 'string' ? [...value.matchAll(/%\{(\w*)\}/g)].map(([, name = '']) => name) : [];
  return names.flatMap((name): Finding[] => {
    if (!isFilled.test(inside)) return [[pointer, `Nothing fills %{${name}} here: write the words out.`]];
    return FILLED.includes(name)
      ? []
      : [[pointer, `Nothing fills %{${name}}: there are ${FILLED.map((one) => `%{${one}}`).join(' and ')}.`]];
  });
}
