import { get, joinPointer, parsePointer, set } from '../schema/core.js';
import type { Json, Location, Pointer } from '../schema/types.js';
import { isGroup } from './choose-type.js';
import { find } from './pages.js';

/**
 * The answers given, with the objects and lists above `pointer` that stand in the form and in no answer yet: blank
 * elements that a schema requires, an optional group, a map. What they are is known from their places, not from a name.
 */
export const withHolders = (given: Json, pointer: Pointer, root: Location): Json => {
  let result = given;
  let at = '';
  for (const key of parsePointer(pointer).slice(0, -1)) {
    at = joinPointer(at, key);
    const place = find(root, at);
    if (!place || get(result, at) !== undefined) continue;
    result = set(result, at, place.value ?? (isGroup(place) || place.facts.isMap ? {} : [])) ?? result;
  }
  return result;
};
