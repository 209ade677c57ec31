import { joinPointer } from '../schema/core.js';
import { isObject } from '../schema/json.js';
import type { Json, Pointer } from '../schema/types.js';

/** Pointers of the answers in `raw` that are not in `applicable`: given once, hidden now, and not sent. */
export const hiddenAnswers = (raw: Json | undefined, applicable: Json | undefined, at: Pointer = ''): Pointer[] => {
  if (raw === undefined || raw === applicable) return [];
  if (isObject(raw) && Object.keys(raw).length > 0) {
    const shown = isObject(applicable) ? applicable : {};
    return Object.keys(raw).flatMap((key) =>
      hiddenAnswers(raw[key], Object.hasOwn(shown, key) ? shown[key] : undefined, joinPointer(at, key)),
    );
  }
  if (Array.isArray(raw) && Array.isArray(applicable)) {
    return raw.flatMap((element, index) => hiddenAnswers(element, applicable[index], `${at}/${index}`));
  }
  return applicable === undefined ? [at] : [];
};
