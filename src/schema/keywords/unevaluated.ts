import type { Applied } from '../applied.js';
import { isObject } from '../json.js';
import type { Keyword } from '../schema-node.js';
import { leftOvers } from './objects.js';

/** Adds the members that a schema applied here evaluated, and those that the schemas within it did. */
function evaluated(
  applied: Applied,
  keys: Set<string | number> = new Set(),
  seen: Set<Applied> = new Set(),
): Set<string | number> {
  if (seen.has(applied)) return keys;
  seen.add(applied);
  for (const key of applied.members.keys()) keys.add(key);
  for (const other of applied.counted) evaluated(other, keys, seen);
  return keys;
}

const unevaluatedProperties = leftOvers('unevaluatedProperties', {}, (applied) => {
  if (!isObject(applied.value)) return [];
  const keys = evaluated(applied);
  return Object.entries(applied.value).filter(([key]) => !keys.has(key));
});

const unevaluatedItems = leftOvers('unevaluatedItems', {}, (applied) => {
  if (!Array.isArray(applied.value)) return [];
  const keys = evaluated(applied);
  return [...applied.value.entries()].filter(([index]) => !keys.has(index));
});

export const unevaluated: readonly (readonly [string, Keyword])[] = [
  ['unevaluatedItems', unevaluatedItems],
  ['unevaluatedProperties', unevaluatedProperties],
];
