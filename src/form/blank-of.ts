import type { Json, JsonType, Location } from '../schema/types.js';
import { isGroup } from './choose-type.js';

/** An answer of a kind before anybody gives it. */
export const emptyOf = (types: readonly JsonType[]): Json => {
  const kinds = types.filter((type) => type !== 'null').join();
  if (kinds === 'object') return {};
  return kinds === 'array' ? [] : '';
};

/** What a new element of a list, or a new entry of a map, is at first: not being there would be another answer. */
export const blankOf = (place: Location): Json => {
  if (isGroup(place)) return {};
  const ways = place.choices.filter((choice) => choice.isAsked).flatMap(({ branches }) => branches);
  const allowed = place.facts.types.filter(
    (type) => ways.length === 0 || ways.some(({ types }) => types.includes(type)),
  );
  return emptyOf(allowed);
};
