import { isObject } from '../schema/json.js';
import type { Json, JsonObject, Location } from '../schema/types.js';
import { isGroup } from './choose-type.js';

/** A list that must have elements shows them blank; more than this are the person's to add. */
export const MOST_BLANK = 20;

/** `__proto__` is an ordinary key here, so plain assignment will not do. */
const put = (object: JsonObject, key: string, value: Json): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
};

/**
 * Reads, from everything a person ever answered, the answers that apply now: hidden ones are left out and the
 * objects and first list elements that the schema requires are made, so that a missing answer is reported where it
 * would be given. What does not change keeps its identity.
 */
export class ApplicableAnswers {
  #seen = new WeakMap<Location, { raw: Json | undefined; result: Json | undefined }>();

  read(location: Location, raw: Json | undefined): Json | undefined {
    // Of most places there is nothing to remember.
    if (!isGroup(location) && typeof raw !== 'object' && !location.newItem) return raw;
    const seen = this.#seen.get(location);
    if (seen && seen.raw === raw) return seen.result;
    const result = this.#compute(location, raw);
    this.#seen.set(location, { raw, result });
    return result;
  }

  #compute(location: Location, raw: Json | undefined): Json | undefined {
    if (isGroup(location)) return this.#group(location, raw);
    if (Array.isArray(raw)) return this.#list(location, raw);
    const { newItem, facts } = location;
    if (raw === undefined && location.required && facts.minItems && newItem && isGroup(newItem)) {
      return Array.from({ length: Math.min(facts.minItems, MOST_BLANK) }, () => ({}));
    }
    return raw;
  }

  #group(location: Location, raw: Json | undefined): Json | undefined {
    if (raw === undefined && !location.required && location.pointer !== '') return undefined;
    if (raw !== undefined && !isObject(raw)) return raw;
    const result: JsonObject = {};
    let isSame = raw !== undefined;
    let count = 0;
    for (const [key, place] of location.properties) {
      const before = raw && Object.hasOwn(raw, key) ? raw[key] : undefined;
      const after = this.read(place, before);
      if (after !== before) isSame = false;
      if (after === undefined) continue;
      put(result, key, after);
      count += 1;
    }
    return isSame && raw && count === Object.keys(raw).length ? raw : result;
  }

  #list(location: Location, raw: Json[]): Json {
    const result = raw.map((element, index) => {
      const place = location.items[index];
      return (place ? this.read(place, element) : element) ?? element;
    });
    return result.every((element, index) => element === raw[index]) ? raw : result;
  }
}
