import type { Json } from './types.js';

const EMAIL = /^(?!\.|.*\.[.@])[\w.!#$%&'*+/=?^`{|}~-]+@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i;

export function isDate(text: string): boolean {
  // A day that the month does not have comes back as another day, or as none.
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}

/** The formats of packs. */
export const formats: ReadonlyMap<Json, (text: string) => boolean> = new Map([
  ['date', isDate],
  ['email', (text) => EMAIL.test(text)],
]);
