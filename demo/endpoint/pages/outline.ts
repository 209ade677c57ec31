import type { PointerPattern } from '../../../src/packs/types.js';
import type { Json, JsonObject } from '../../../src/schema/types.js';
import type { FileAnswer } from './file-answer.js';
import type { PackWords } from './pack-words.js';
import { writtenDate } from './times.js';

/** One answer, or a named group of them, ready to be shown. */
export type Entry = Leaf | Group;

/** One answer in words, or the file that it is. */
export type Shown = string | FileAnswer;

export interface Leaf {
  readonly label: string;
  /** Null: asked, and not known. */
  readonly value: Shown | readonly Shown[] | null;
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

export function outline(data: JsonObject, words: PackWords, files: Files = new Map()): Outline {
  const sections = (isWanted: Wanted): readonly Group[] => groupsOf(data, new Reader(words, files, isWanted), words);
  return { open: sections((isPrivate) => !isPrivate), confidential: sections((isPrivate) => isPrivate) };
}

/** The files of a submission, by what stands for them in the answers. */
type Files = ReadonlyMap<string, FileAnswer>;

type Wanted = (isPrivate: boolean) => boolean;

/** A group for each part of the answers; answers that belong to no part stand together under the title of the form. */
function groupsOf(data: JsonObject, reader: Reader, words: PackWords): readonly Group[] {
  const groups: { readonly title: string; readonly entries: Entry[]; readonly isLoose: boolean }[] = [];
  for (const name of words.inOrder(Object.keys(data), '')) {
    const value = data[name] ?? null;
    const isLoose = !isObject(value) && !isObjects(value);
    const entries = reader.section(data, name);
    const last = groups.at(-1);
    if (isLoose && last?.isLoose) last.entries.push(...entries);
    else groups.push({ title: isLoose ? words.title : words.section(name), entries: [...entries], isLoose });
  }
  return groups.filter(({ entries }) => entries.length);
}

/** Where a value stands, in which object, and whether it was told in confidence. */
interface Place {
  readonly pattern: PointerPattern;
  readonly around: JsonObject;
  readonly isPrivate: boolean;
}

class Reader {
  readonly #words: PackWords;
  readonly #files: Files;
  readonly #isWanted: Wanted;

  constructor(words: PackWords, files: Files, isWanted: Wanted) {
    this.#words = words;
    this.#files = files;
    this.#isWanted = isWanted;
  }

  /** The entries of a section, whose title is shown above already. */
  section(data: JsonObject, name: string): readonly Entry[] {
    const value = data[name] ?? null;
    const place: Place = { pattern: `/${name}`, around: data, isPrivate: this.#words.isPrivate(`/${name}`) };
    return isObject(value) ? this.#members(value, place) : this.#entries(value, place);
  }

  #entries(value: Json, place: Place): readonly Entry[] {
    if (isObjects(value)) return this.#items(value, place);
    if (!isObject(value)) return this.#leaf(value, place);
    const entries = this.#members(value, place);
    return entries.length ? [{ title: this.#words.label(place.pattern, place.around), entries }] : [];
  }

  #members(value: JsonObject, place: Place): readonly Entry[] {
    return this.#words
      .inOrder(Object.keys(value), place.pattern)
      .flatMap((name) => this.#entries(value[name] ?? null, this.#within(place, name, value)));
  }

  #items(value: readonly JsonObject[], place: Place): readonly Entry[] {
    return value.flatMap((item, index) => {
      const entries = this.#members(item, this.#within(place, '[]', place.around));
      return entries.length ? [{ title: this.#words.item(place.pattern, index, item, place.around), entries }] : [];
    });
  }

  /** What belongs to something told in confidence is so too. */
  #within({ pattern: parent, isPrivate }: Place, name: string, around: JsonObject): Place {
    const pattern: PointerPattern = `${parent}/${name}`;
    return { pattern, around, isPrivate: isPrivate || this.#words.isPrivate(pattern) };
  }

  #leaf(value: Json, { pattern, around, isPrivate }: Place): readonly Leaf[] {
    if (!this.#isWanted(isPrivate)) return [];
    const label = this.#words.label(pattern, around);
    if (!Array.isArray(value)) return [{ label, value: this.#print(value, pattern) }];
    return [{ label, value: value.map((item) => this.#print(item, `${pattern}/[]`) ?? 'Not known') }];
  }

  #print(value: Json, pattern: PointerPattern): Shown | null {
    if (value === null) return null;
    if (typeof value === 'object') return JSON.stringify(value);
    const file = this.#files.get(String(value));
    if (file) return file;
    return (typeof value === 'string' ? writtenDate(value) : null) ?? this.#words.option(pattern, value);
  }
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isObjects = (value: Json): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);
