import { get, joinPointer } from '../schema/pointer.js';
import type { Json, Pointer } from '../schema/types.js';
import type { PointerPattern } from './types.js';

/** The pointers that a pattern stands for in these answers: one for each element that every `[]` has. */
export const expand = (pattern: PointerPattern, answers: Json): readonly Pointer[] => {
  const [list = '', ...rest] = pattern.split('/[]');
  return rest.reduce<readonly Pointer[]>(
    (lists, tail) =>
      lists.flatMap((pointer) => {
        const elements = get(answers, pointer);
        return Array.isArray(elements) ? elements.map((_, index) => joinPointer(pointer, index) + tail) : [];
      }),
    [list],
  );
};
