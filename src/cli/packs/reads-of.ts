import type { PointerPattern } from '../../packs/types.js';
import { isObject } from '../../schema/json.js';
import { joinPointer } from '../../schema/pointer.js';
import type { Json } from '../../schema/types.js';
import type { Finding } from '../schema/mend-error.js';
import { answersOf, type Places } from './declared-places.js';
import { listOf, membersOf, objectOf } from './loose.js';

const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'];
const ITEMS = ['items', 'contains'];

/**
 * What a condition asks that no answer can ever meet: a question that is not in the schema, or an option that the
 * question does not have. Such a condition is silent, and so is the notice that waits for it.
 */
export function readsOf(condition: Json, place: PointerPattern, pointer: string, places: Places): Finding[] {
  if (!isObject(condition)) return [];
  const go = (value: Json | undefined, to: PointerPattern, ...keys: readonly string[]): Finding[] =>
    readsOf(value ?? true, to, keys.reduce(joinPointer, pointer), places);
  return [
    ...IN_PLACE.flatMap((keyword) => [
      ...go(condition[keyword], place, keyword),
      ...listOf(condition[keyword]).flatMap((one, index) => go(one, place, keyword, String(index))),
    ]),
    ...ITEMS.flatMap((keyword) => go(condition[keyword], `${place}/[]`, keyword)),
    ...membersOf(condition['properties']).flatMap(([key, one]) => go(one, joinPointer(place, key), 'properties', key)),
    ...names(condition).flatMap(([keyword, key]): Finding[] =>
      places.has(joinPointer(place, key))
        ? []
        : [[joinPointer(pointer, keyword), `No question is at ${joinPointer(place, key)}: correct the name.`]],
    ),
    ...values(condition).flatMap(([keyword, value]): Finding[] => {
      const answers = answersOf(places.get(place) ?? []);
      return answers.length === 0 || answers.includes(value)
        ? []
        : [[joinPointer(pointer, keyword), `${JSON.stringify(value)} is no answer to ${place}: correct it.`]];
    }),
  ];
}

function names(condition: Json): [keyword: string, key: string][] {
  const { properties, required } = objectOf(condition);
  const declared = Object.keys(objectOf(properties));
  return [
    ...declared.map((key): [string, string] => ['properties', key]),
    ...listOf(required)
      .map(String)
      .filter((key) => !declared.includes(key))
      .map((key): [string, string] => ['required', key]),
  ];
}

function values(condition: Json): [keyword: string, value: Json][] {
  const { const: one, enum: several } = objectOf(condition);
  return [
    ...(typeof one === 'string' ? [['const', one] as [string, Json]] : []),
    ...listOf(several).map((value): [string, Json] => ['enum', value]),
  ];
}
