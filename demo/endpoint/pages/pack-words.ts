import type { FieldText, Pack, PointerPattern } from '../../../src/packs/types.js';

/** A pack's own names for the places of its answers, and the order in which it asks for them. */
export class PackWords {
  readonly #pack: Pack;
  readonly #asked: readonly PointerPattern[];
  readonly #named: readonly PointerPattern[];

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#asked = pack.ui.pages.flatMap(({ fields }) => fields);
    this.#named = Object.keys(pack.text['en']?.fields ?? {});
  }

  label(pattern: PointerPattern): string {
    return this.#text(pattern)?.label ?? humanised(pattern);
  }

  /** A section is named as its page is, or by its own label. */
  section(name: string): string {
    return this.#text(`/${name}`)?.label ?? this.#pack.text['en']?.pages[name]?.title ?? humanised(name);
  }

  /** One of a repeated block: "Child 2". */
  item(pattern: PointerPattern, index: number): string {
    const word = this.#text(pattern)?.item ?? this.#text(`${pattern}/[]`)?.item ?? this.label(pattern);
    return `${word} ${index + 1}`;
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
