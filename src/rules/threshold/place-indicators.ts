import type { Indicators, PlacedIndicator } from './types.js';

/** Every indicator in the pack's order, with its dimension and area. */
export const placeIndicators = (indicators: Indicators): readonly PlacedIndicator[] =>
  Object.entries(indicators).flatMap(([dimension, areas]) =>
    Object.entries(areas).flatMap(([area, list]) => list.map((one) => ({ ...one, dimension, area }))),
  );
