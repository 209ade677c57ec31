import type { FormSource } from './create-form.js';

let count = 0;
const numbers = new WeakMap<object, number>();

/** What tells one source from another: an address, or which object it is. */
export const sourceKey = (source: FormSource | undefined): string => {
  if (typeof source !== 'object') return source ?? '';
  if (!numbers.has(source)) numbers.set(source, (count += 1));
  return `#${numbers.get(source)}`;
};
