import { joinPointer } from '../schema/core.js';
import type { Pointer } from '../schema/types.js';

/**
 * Where a place is once the list at `list` is in another order: the element at each index was at `order[index]` before,
 * -1: it is new. Undefined for what was in an element that is gone. What stands
 * behind a `#` goes along: keys of choices are such.
 */
export const inOrder =
  (list: Pointer, order: readonly number[]) =>
  (pointer: Pointer): Pointer | undefined => {
    if (!pointer.startsWith(`${list}/`)) return pointer;
    const [index = '', ...inside] = pointer.slice(list.length + 1).split(/(?=[/#])/);
    const to = order.indexOf(Number(index));
    return to < 0 ? undefined : [joinPointer(list, to), ...inside].join('');
  };
