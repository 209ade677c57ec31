import type { Indicators, PlacedIndicator } from './types.js';

const placed = new WeakMap<Indicators, readonly PlacedIndicator[]>();

const place = (indicators: Indicators): readonly PlacedIndicator[] =>
  Object.entries(indicators).flatMap(([dimension, areas]) =>
    Object.entries(areas).flatMap(([area, list]) => list.map((one) => ({ ...one, dimension, area }))),
  );

/** Every indicator in the pack's order, with its dimension and area. Asked at every answer, made once for a pack. */
export const placeIndicators = (indicators: Indicators): readonly PlacedIndicator[] => {
  const known = placed.get(indicators) ?? place(indicators);
  placed.set(indicators, known);
  return known;
};
