import type { Comparator, Rating } from './types.js';

/** One rating here and in another area. Undefined: that area has no such rating, or it was not read. */
export interface ComparedRating {
  readonly id: string;
  readonly here: Rating | undefined;
  readonly there: Comparator['ratings'][string] | undefined;
}

/** Both areas' ratings side by side: ours by urgency, then those that only the other has. */
export const compareRatings = (
  ratings: readonly Rating[],
  { ratings: others }: Comparator,
): readonly ComparedRating[] => {
  const ours = [...ratings].sort((one, other) => one.order - other.order);
  const ids = [...ours.map(({ id }) => id), ...Object.keys(others).filter((id) => !ours.some((one) => one.id === id))];
  return ids.map((id) => ({
    id,
    here: ours.find((one) => one.id === id),
    there: Object.hasOwn(others, id) ? others[id] : undefined,
  }));
};
