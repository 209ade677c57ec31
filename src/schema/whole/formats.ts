import { formats as ofPacks, isDate } from '../formats.js';
import type { Json } from '../types.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$/i;
const URI = /^[a-z][a-z\d+.-]*:([\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i;
const UUID = /^(urn:uuid:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function isDateTime(text: string): boolean {
  return isDate(text.slice(0, 10)) && /[t\s]/i.test(text.charAt(10)) && TIME.test(text.slice(11));
}

/** Every format that is asserted. */
export const formats: ReadonlyMap<Json, (text: string) => boolean> = new Map([
  ...ofPacks,
  ['time', (text) => TIME.test(text)],
  ['date-time', isDateTime],
  ['uri', (text) => URI.test(text)],
  ['uuid', (text) => UUID.test(text)],
]);
