import type { Json } from '../src/schema/types.js';
import { isObject } from '../src/schema/json.js';

export const pseudoLocales = ['en-XA', 'ar-XB'] as const;
export type PseudoLocale = (typeof pseudoLocales)[number];

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúnñcçyýsšzžAÁEÉIÍOÓUÚNÑCÇYÝSŠZŽ'.matchAll(/(.)(.)/gu)].map(([, plain = '', accented = '']) => [
    plain,
    accented,
  ]),
);

/** Keys whose values are not words for people. */
const notWords = new Set(['when', 'href', 'phones']);

const isWord = (part: string): boolean => !part.startsWith('%{');

/** A longer, accented English in brackets: words that are not in a catalogue stand out, and what is too narrow breaks. */
const lengthened = (text: string): string => {
  const accented = text
    .split(/(%\{\w+\})/)
    .map((part) => (isWord(part) ? part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter) : part))
    .join('');
  return `[${accented}${' ~'.repeat(Math.ceil(text.length / 8))}]`;
};

/** English shown from right to left: each word overridden, so that the order of words and boxes is an Arabic page's. */
const mirrored = (text: string): string =>
  text.replace(/%\{\w+\}|[^\s%]+/g, (word) => (isWord(word) ? `\u202e${word}\u202c` : word));

/** What has no letters is a number to ring, the same in every language. */
const isNumber = (text: string): boolean => /^[\d ]+$/.test(text);

/** One text in a made-up language. Placeholders stay as they are. */
export const pseudoText = (text: string, locale: PseudoLocale): string => {
  if (isNumber(text)) return text;
  return locale === 'en-XA' ? lengthened(text) : mirrored(text);
};

/** All words of a catalogue, or of a pack's texts, in a made-up language. */
export const pseudoWords = (value: Json, locale: PseudoLocale): Json => {
  if (typeof value === 'string') return pseudoText(value, locale);
  if (Array.isArray(value)) return value.map((one) => pseudoWords(one, locale));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, notWords.has(key) ? one : pseudoWords(one, locale)]),
  );
};
