import type { Json } from '../schema/types.js';

/** Words that a field type needs to print an answer. */
export interface DisplayWords {
  /** The words for one option of this field. */
  option(value: Json): string;
  /** A date as people write it, from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date(isoDate: string): string;
}

/**
 * The headless half of a field type. An absent answer is blank; `null` is "asked, and not known".
 * What is stored is also what conditions see.
 */
export interface FieldType {
  /** Nobody has answered yet. `null` is an answer. */
  isEmpty(value: Json | undefined): boolean;
  /** What is stored for what was typed; undefined for blank. It keeps what it cannot read, for the person to mend. */
  store(typed: string): Json | undefined;
  /** What check-your-answers prints for an answer that is not empty and not `null`. */
  display(value: Json, words: DisplayWords): string;
}

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const text: FieldType = {
  isEmpty: (value) => value === undefined || value === '',
  store: (typed) => (typed === '' ? undefined : typed),
  display: asText,
};

const numeric: FieldType = {
  ...text,
  store: (typed) => {
    const trimmed = typed.trim();
    if (trimmed === '') return undefined;
    const number = Number(trimmed);
    return Number.isFinite(number) ? number : typed;
  },
};

const date: FieldType = { ...text, display: (value, words) => words.date(asText(value)) };

const oneOf: FieldType = { ...text, display: (value, words) => words.option(value) };

const severalOf: FieldType = {
  isEmpty: (value) => value === undefined || (Array.isArray(value) && value.length === 0),
  store: text.store,
  display: (value, words) => (Array.isArray(value) ? value.map((one) => words.option(one)).join('\n') : asText(value)),
};

/** Every field type by name. Adding one touches this table and the renderers' index. */
export const fieldTypes = {
  text,
  textarea: text,
  email: text,
  tel: text,
  number: numeric,
  date,
  'approximate-date': date,
  radios: oneOf,
  select: oneOf,
  checkboxes: severalOf,
  checkbox: oneOf,
  'read-only': oneOf,
  unsupported: text,
} as const satisfies Readonly<Record<string, FieldType>>;

export type FieldTypeName = keyof typeof fieldTypes;
