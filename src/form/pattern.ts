import type { Pointer } from '../schema/types.js';

/** A JSON Pointer in which `[]` stands for any index of an array: `/children/[]/childName`. */
export type PointerPattern = string;

/** The pattern that a pointer matches: every whole-number segment becomes `[]`. */
export const toPattern = (pointer: Pointer): PointerPattern => pointer.replace(/\/\d+(?=\/|$)/g, '/[]');

/** Whether `holder` is the place of `pointer` or one that holds it. */
export const isWithin = (pointer: Pointer, holder: Pointer): boolean =>
  pointer === holder || pointer.startsWith(`${holder}/`);
