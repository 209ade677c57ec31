import { isObject, own } from './json.js';
import type { Json, JsonObject, Pointer } from './types.js';

const ARRAY_INDEX = /^(0|[1-9]\d*)$/;

/** The reference tokens of a JSON Pointer: `/a~1b/0` is `['a/b', '0']`. */
export function parsePointer(pointer: Pointer): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer of a member: `joinPointer('/children', 0)` is `/children/0`. */
export function joinPointer(parent: Pointer, key: string | number): Pointer {
  const token = String(key);
  return `${parent}/${/[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token}`;
}

/** One member of a value, or undefined when there is none. */
export function member(value: Json | undefined, token: string): Json | undefined {
  if (Array.isArray(value)) return ARRAY_INDEX.test(token) ? value[Number(token)] : undefined;
  return isObject(value) ? own(value, token) : undefined;
}

/** The value at a pointer, or undefined when nothing is there. */
export function get(value: Json | undefined, pointer: Pointer): Json | undefined {
  return parsePointer(pointer).reduce(member, value);
}

/**
 * A copy of the value with something else at a pointer; what did not change is shared with the original, and
 * setting what is there already returns the original. `undefined` removes: a property goes, an array closes up.
 * Missing objects on the way are made (an array where the next token is `0` or `-`); an index past the end appends.
 */
export function set(value: Json | undefined, pointer: Pointer, replacement: Json | undefined): Json | undefined {
  return replace(value, parsePointer(pointer), replacement);
}

function replace(value: Json | undefined, tokens: readonly string[], replacement: Json | undefined): Json | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return replacement;
  const before = member(value, token);
  const after = replace(before, rest, replacement);
  if (after === before) return value;
  if (Array.isArray(value) || (!isObject(value) && (token === '0' || token === '-')))
    return withItem(value, token, after);
  return withProperty(isObject(value) ? value : {}, token, after);
}

function withItem(value: Json | undefined, token: string, item: Json | undefined): Json[] {
  const items = Array.isArray(value) ? [...value] : [];
  const index = ARRAY_INDEX.test(token) ? Math.min(Number(token), items.length) : items.length;
  items.splice(index, 1, ...(item === undefined ? [] : [item]));
  return items;
}

function withProperty(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  // Computed keys and rest patterns define own properties, also for `__proto__`.
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _removed, ...rest } = object;
  return rest;
}
