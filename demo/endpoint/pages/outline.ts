import type { PointerPattern } from '../../../src/packs/types.js';
import type { Json, JsonObject } from '../../../src/schema/types.js';
import type { PackWords } from './pack-words.js';
import { writtenDate } from './times.js';

/** One answer, or a named group of them, ready to be shown. */
export type Entry = Leaf | Group;

export interface Leaf {
  readonly label: string;
  /** Null: asked, and not known. */
  readonly value: string | readonly string[] | null;
}

export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** The answers in sections, with those told in confidence apart from the others. */
export interface Outline {
  readonly open: readonly Group[];
  readonly confidential: readonly Group[];
}

export function outline(data: JsonObject, words: PackWords): Outline {
  const sections = (isWanted: Wanted): readonly Group[] => groupsOf(data, words, isWanted);
  return { open: sections((isPrivate) => !isPrivate), confidential: sections((isPrivate) => isPrivate) };
}

type Wanted = (isPrivate: boolean) => boolean;

function groupsOf(data: JsonObject, words: PackWords, isWanted: Wanted): readonly Group[] {
  const reader = new Reader(words, isWanted);
  return words
    .inOrder(Object.keys(data), '')
    .map((name) => ({ title: words.section(name), entries: reader.section(data[name] ?? null, `/${name}`) }))
    .filter(({ entries }) => entries.length);
}

class Reader {
  readonly #words: PackWords;
  readonly #isWanted: Wanted;

  constructor(words: PackWords, isWanted: Wanted) {
    this.#words = words;
    this.#isWanted = isWanted;
  }

  /** The entries of a section, whose title is shown above already. */
  section(value: Json, pattern: PointerPattern): readonly Entry[] {
    const isPrivate = this.#words.isPrivate(pattern);
    if (isObjects(value)) return this.#items(value, pattern, isPrivate);
    if (isObject(value)) return this.#members(value, pattern, isPrivate);
    return this.#leaf(value, pattern, isPrivate);
  }

  #entries(value: Json, pattern: PointerPattern, isInherited: boolean): readonly Entry[] {
    const isPrivate = isInherited || this.#words.isPrivate(pattern);
    if (isObjects(value)) return this.#items(value, pattern, isPrivate);
    if (!isObject(value)) return this.#leaf(value, pattern, isPrivate);
    const entries = this.#members(value, pattern, isPrivate);
    return entries.length ? [{ title: this.#words.label(pattern), entries }] : [];
  }

  #members(value: JsonObject, pattern: PointerPattern, isPrivate: boolean): readonly Entry[] {
    return this.#words
      .inOrder(Object.keys(value), pattern)
      .flatMap((name) => this.#entries(value[name] ?? null, `${pattern}/${name}`, isPrivate));
  }

  #items(value: readonly JsonObject[], pattern: PointerPattern, isPrivate: boolean): readonly Entry[] {
    return value.flatMap((item, index) => {
      const entries = this.#members(item, `${pattern}/[]`, isPrivate || this.#words.isPrivate(`${pattern}/[]`));
      return entries.length ? [{ title: this.#words.item(pattern, index), entries }] : [];
    });
  }

  #leaf(value: Json, pattern: PointerPattern, isPrivate: boolean): readonly Leaf[] {
    if (!this.#isWanted(isPrivate)) return [];
    const label = this.#words.label(pattern);
    if (!Array.isArray(value)) return [{ label, value: this.#print(value, pattern) }];
    return [{ label, value: value.map((item) => this.#print(item, `${pattern}/[]`) ?? 'Not known') }];
  }

  #print(value: Json, pattern: PointerPattern): string | null {
    if (value === null) return null;
    if (typeof value === 'object') return JSON.stringify(value);
    return (typeof value === 'string' ? writtenDate(value) : null) ?? this.#words.option(pattern, value);
  }
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isObjects = (value: Json): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);
