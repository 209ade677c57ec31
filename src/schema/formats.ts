import type { Json } from './types.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$/i;
const EMAIL = /^(?!\.|.*\.[.@])[\w.!#$%&'*+/=?^`{|}~-]+@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i;
const URI = /^[a-z][a-z\d+.-]*:([\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i;
const UUID = /^(urn:uuid:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function isDate(text: string): boolean {
  // A day that the month does not have comes back as another day, or as none.
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}

function isDateTime(text: string): boolean {
  return isDate(text.slice(0, 10)) && /[t\s]/i.test(text.charAt(10)) && TIME.test(text.slice(11));
}

/** The formats that are asserted; every other one is only an annotation. */
export const formats: ReadonlyMap<Json, (text: string) => boolean> = new Map([
  ['date', isDate],
  ['time', (text) => TIME.test(text)],
  ['date-time', isDateTime],
  ['email', (text) => EMAIL.test(text)],
  ['uri', (text) => URI.test(text)],
  ['uuid', (text) => UUID.test(text)],
]);
