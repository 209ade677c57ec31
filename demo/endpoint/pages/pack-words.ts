import type { FieldText, Pack, PointerPattern } from '../../../src/packs/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { createAjv } from '../packs/ajv.js';

/** A pack's own names for the places of its answers, and the order in which it asks for them. */
export class PackWords {
  readonly #pack: Pack;
  readonly #asked: readonly PointerPattern[];
  readonly #named: readonly PointerPattern[];
  /** Compiles a condition once; the pack is the service's own or was when it was kept. */
  readonly #ajv = createAjv();

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#asked = pack.ui.pages.flatMap(({ fields }) => fields);
    this.#named = Object.keys(pack.text['en']?.fields ?? {});
  }

  /** The title of the form. */
  get title(): string {
    return this.#pack.text['en']?.title ?? '';
  }

  /** The words for a place in this object: other ones while a condition of the pack holds for it. */
  label(pattern: PointerPattern, around: JsonObject): string {
    const text = this.#text(pattern);
    const variant = text?.variants?.find(({ when }) => this.#ajv.validate(when, around));
    return variant?.label || text?.label || humanised(pattern);
  }

  /** A section is named as its page is, or by its own label. */
  section(name: string): string {
    return (this.#text(`/${name}`)?.label || this.#pack.text['en']?.pages[name]?.title) ?? humanised(name);
  }

  /** One of a repeated block: "Child 2: Sam", "Child 2" for a child whose name is not known. */
  item(pattern: PointerPattern, index: number, item: JsonObject, around: JsonObject): string {
    const word = this.#text(pattern)?.item ?? this.#text(`${pattern}/[]`)?.item ?? this.label(pattern, around);
    const name = this.#nameOf(pattern, item);
    return name === undefined ? `${word} ${index + 1}` : `${word} ${index + 1}: ${name}`;
  }

  option(pattern: PointerPattern, value: string | number | boolean): string {
    const option = (this.#text(pattern) ?? this.#text(pattern.replace(/\/\[\]$/, '')))?.options?.[String(value)];
    if (option !== undefined) return option;
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    return String(value);
  }

  /** Told in confidence, itself or with what it belongs to. */
  isPrivate(pattern: PointerPattern): boolean {
    return this.#pack.ui.fields[pattern]?.private === true;
  }

  /** The names of an object in the order the pack asks for them; those it does not know come last. */
  inOrder(names: readonly string[], parent: PointerPattern): readonly string[] {
    const rank = (name: string): number => {
      const pattern = `${parent}/${name}`;
      const covers = (place: PointerPattern): boolean => place === pattern || place.startsWith(`${pattern}/`);
      const asked = this.#asked.findIndex(covers);
      const named = this.#named.findIndex(covers);
      if (asked >= 0) return asked;
      return named >= 0 ? this.#asked.length + named : Number.MAX_SAFE_INTEGER;
    };
    return [...names].sort((a, b) => rank(a) - rank(b));
  }

  /** Never one told in confidence: the heading stands over the other answers too. */
  #nameOf(pattern: PointerPattern, item: JsonObject): string | undefined {
    return (this.#pack.ui.fields[pattern]?.namedBy ?? [])
      .filter((key) => !this.isPrivate(`${pattern}/[]/${key}`))
      .map((key) => item[key])
      .find((name): name is string => typeof name === 'string' && name.trim() !== '');
  }

  #text(pattern: PointerPattern): FieldText | undefined {
    return this.#pack.text['en']?.fields[pattern];
  }
}

/** Better than nothing where a pack has no word: `childName` → "Child name". */
function humanised(pattern: PointerPattern): string {
  const name = pattern.split('/').findLast((part) => part && part !== '[]') ?? pattern;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
