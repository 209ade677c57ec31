import type { Json } from '../../../../src/schema/types.js';

/** One thing broken in the merged pack of Halton, and the lines about it after the file's name. */
export interface PackFault {
  readonly what: string;
  readonly pointer: string;
  /** Undefined takes out what is there. */
  readonly value: Json | undefined;
  readonly faults: readonly string[];
}

export const fault = (
  what: string,
  pointer: string,
  value: Json | undefined,
  ...faults: readonly string[]
): PackFault => ({ what, pointer, value, faults });

/** What is said of a pointer that leads to no question. */
export const noQuestion = (at: string, place: string): string =>
  `${at}: No question is at ${place}: correct the pointer, or add it to the schema.`;
