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
    // There is no answer -0: it is on the way to -0.5.
    return Number.isFinite(number) ? number + 0 : typed;
  },
};

const date: FieldType = { ...text, display: (value, words) => words.date(asText(value)) };

const oneOf: FieldType = { ...text, display: (value, words) => words.option(value) };

const severalOf: FieldType = {
  isEmpty: (value) => value === undefined || (Array.isArray(value) && value.length === 0),
  store: text.store,
  display: (value, words) => (Array.isArray(value) ? value.map((one) => words.option(one)).join('\n') : asText(value)),
};

/** Our field types by name. Adding one touches this table and the renderers' index. */
const fieldTypes = {
  text,
  textarea: text,
  email: text,
  tel: text,
  number: numeric,
  date,
  'approximate-date': date,
  time: text,
  'date-time': text,
  uri: text,
  uuid: text,
  password: text,
  'yes-no': oneOf,
  mixed: text,
  json: text,
  file: severalOf,
  radios: oneOf,
  select: oneOf,
  checkboxes: severalOf,
  checkbox: oneOf,
  'read-only': oneOf,
  unsupported: text,
} as const satisfies Readonly<Record<string, FieldType>>;

/** A field type that a page adds. */
export type CustomTypeName = `x-${string}`;

export type FieldTypeName = keyof typeof fieldTypes | CustomTypeName;

/** The names of our own field types. */
export const fieldTypeNames: readonly string[] = Object.keys(fieldTypes);

const known = new Map<string, FieldType>(Object.entries(fieldTypes));

/** Adds a field type, or says more about one; what it leaves out is as for a line of text. */
export const addFieldType = (name: FieldTypeName, type: Partial<FieldType>): void =>
  void known.set(name, { ...text, ...type });

export const isTypeName = (name: string): name is FieldTypeName => known.has(name);

/** The headless half of a field type. */
export const fieldTypeOf = (name: FieldTypeName): FieldType => known.get(name) ?? text;
