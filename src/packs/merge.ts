import type { Json, JsonObject } from '../schema/types.js';

type Named = JsonObject & { id: string };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNamed = (value: Json): value is Named => isObject(value) && typeof value['id'] === 'string';

const isNamedList = (value: Json | undefined): value is Named[] =>
  Array.isArray(value) && value.length > 0 && value.every(isNamed);

/** `__proto__` is an ordinary key here, so plain assignment will not do. */
const put = (object: JsonObject, key: string, value: Json): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
};

const mergeObjects = (base: JsonObject, over: JsonObject): JsonObject => {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(base)) put(result, key, value);
  for (const [key, value] of Object.entries(over)) {
    if (value === null) Reflect.deleteProperty(result, key);
    else put(result, key, mergeParts(Object.hasOwn(base, key) ? base[key] : undefined, value));
  }
  return result;
};

const mergeLists = (base: readonly Named[], over: readonly Named[]): Json[] => {
  const byId = new Map<string, Json>(base.map((element) => [element.id, element]));
  for (const element of over) byId.set(element.id, mergeParts(byId.get(element.id), element));
  return [...byId.values()];
};

/**
 * One part of a pack over another: objects key by key, lists of `{id}` by id (new ones at the end), any other list
 * replaced whole; a `null` in an object deletes that key. Neither part is changed. For building packs, not for pages.
 */
export const mergeParts = (base: Json | undefined, over: Json): Json => {
  if (isObject(over)) return mergeObjects(isObject(base) ? base : {}, over);
  return isNamedList(over) && isNamedList(base) ? mergeLists(base, over) : over;
};
