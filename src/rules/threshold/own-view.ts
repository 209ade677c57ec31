import type { LevelIndex, ThresholdRules } from './types.js';

/** How a person's own view stands to the suggestion; `apart` where one of them names no level. */
export type Comparison = 'lower' | 'same' | 'higher' | 'apart';

/** Compares a level of the council's with what was suggested. A higher view needs no reason; a lower one does. */
export const compareView = (
  levels: ThresholdRules['levels'],
  suggested: LevelIndex | null,
  chosen: string | undefined,
): Comparison => {
  const index = levels.find(({ id }) => id === chosen)?.index;
  if (index === undefined || suggested === null) return 'apart';
  if (index === suggested) return 'same';
  return index < suggested ? 'lower' : 'higher';
};
