import type { Location } from '../types.js';
import { originOf } from './locate.js';

/** Whether a schema that describes `place` describes `other`, too: one stands within itself, if one is in the other. */
export const isAlike = (place: Location, other: Location): boolean => {
  const [schemas] = originOf(other);
  return originOf(place)[0].some((one) => schemas.includes(one));
};
