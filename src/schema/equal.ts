import { isObject, own } from './json.js';
import type { Json } from './types.js';

/** JSON equality: `1` is `1.0`, the order of keys does not count. */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => equal(own(a, key), own(b, key)));
}

/** Whether no two items are equal. Primitives meet in a set, so that a long list of them stays cheap. */
export function areUnique(items: readonly Json[]): boolean {
  const seen = new Set<Json>();
  const compound: Json[] = [];
  for (const item of items) {
    if (typeof item === 'object' && item !== null) {
      if (compound.some((other) => equal(other, item))) return false;
      compound.push(item);
    } else if (seen.has(item)) return false;
    else seen.add(item);
  }
  return true;
}
