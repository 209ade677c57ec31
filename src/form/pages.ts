import { joinPointer, parsePointer } from '../schema/core.js';
import type { Location, Pointer } from '../schema/types.js';
import { isGroup, isRepeat } from './choose-type.js';
import type { PointerPattern } from './pattern.js';

/** A page of a form: an id and what it asks, in order. */
export interface PageSpec {
  readonly id: string;
  /** What it asks: a leaf, an object or an array; `/children/[]/impact` asks it of every child. */
  readonly fields: readonly PointerPattern[];
}

/** What a page shows, top to bottom. */
export type PageNode =
  | { readonly kind: 'field'; readonly location: Location; readonly pattern: PointerPattern }
  | {
      readonly kind: 'group';
      readonly location: Location;
      readonly pattern: PointerPattern;
      readonly nodes: readonly PageNode[];
    }
  | {
      /** The person says which of several ways applies; `nodes` are what that one asks. */
      readonly kind: 'choice';
      readonly location: Location;
      readonly pattern: PointerPattern;
      readonly nodes: readonly PageNode[];
    }
  | {
      readonly kind: 'repeat';
      readonly location: Location;
      readonly pattern: PointerPattern;
      /** Elements can be added and removed here; elsewhere the same list only carries further questions. */
      readonly isEditable: boolean;
      readonly items: readonly { readonly location: Location; readonly nodes: readonly PageNode[] }[];
    };

/** What stands under a heading that its place has already. */
const withoutHeading = (nodes: readonly PageNode[]): PageNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' && !node.location.facts.isMap ? node.nodes : node));

/** The page of each place is the one that names it, or the nearest place that holds it. */
export class Pages {
  readonly specs: readonly PageSpec[];
  #claimed: ReadonlySet<PointerPattern>;

  constructor(specs: readonly PageSpec[]) {
    this.specs = specs;
    this.#claimed = new Set(specs.flatMap((page) => page.fields));
  }

  /** Index of the page that asks about `pointer`, or -1. */
  pageOf(pointer: Pointer): number {
    const tokens = pointer.split('/');
    const isHere = (token: string, index: number): boolean => {
      const here = tokens[index] ?? '';
      return token === here || (token === '[]' && /^\d+$/.test(here));
    };
    let best = -1;
    let length = -1;
    this.specs.forEach((page, index) => {
      for (const field of page.fields) {
        if (field.length > length && field.split('/').every(isHere)) [best, length] = [index, field.length];
      }
    });
    return best;
  }

  /** What page `index` shows, given the places that the answers so far make. */
  nodes(index: number, root: Location): readonly PageNode[] {
    const fields = this.specs[index]?.fields ?? [];
    return this.#under(root, '', fields);
  }

  /** Nodes for `fields` below `location`, each list's questions gathered where the list first comes. */
  #under(location: Location, base: PointerPattern, fields: readonly PointerPattern[]): PageNode[] {
    const lists = new Set<PointerPattern>();
    return fields.flatMap((field) => {
      const inside = field.slice(base.length);
      const bracket = inside.indexOf('/[]');
      if (bracket < 0 && !fields.some((other) => other.startsWith(`${field}/[]`))) {
        const found = find(location, inside);
        return found ? this.#whole(found, field) : [];
      }
      const list = bracket < 0 ? field : base + inside.slice(0, bracket);
      if (lists.has(list)) return [];
      lists.add(list);
      const found = find(location, list.slice(base.length));
      return found ? [this.#repeat(found, list, fields)] : [];
    });
  }

  #repeat(location: Location, pattern: PointerPattern, fields: readonly PointerPattern[]): PageNode {
    const element = `${pattern}/[]`;
    const asked = fields.filter((field) => field.startsWith(`${element}/`));
    return {
      kind: 'repeat',
      location,
      pattern,
      isEditable: fields.includes(pattern) || asked.length === 0,
      items: location.items.map((item) => ({
        location: item,
        nodes: asked.length > 0 ? this.#under(item, element, asked) : withoutHeading(this.#whole(item, element)),
      })),
    };
  }

  /** A place with all below it that no page asks for by name. */
  #whole(location: Location, pattern: PointerPattern): PageNode[] {
    const asked = location.choices.filter((choice) => choice.isAsked);
    if (asked.length === 0) return this.#one(location, pattern);
    const isOpen = isGroup(location) || asked.every(({ chosen }) => chosen !== undefined);
    return [{ kind: 'choice', location, pattern, nodes: isOpen ? withoutHeading(this.#one(location, pattern)) : [] }];
  }

  #one(location: Location, pattern: PointerPattern): PageNode[] {
    const { readOnly, isMap } = location.facts;
    if (!readOnly && isRepeat(location)) return [this.#repeat(location, pattern, [pattern])];
    if (readOnly || !(isMap || isGroup(location))) return [{ kind: 'field', location, pattern }];
    const nodes = this.#properties(location, pattern);
    // A group of which other pages ask everything has nothing left to ask.
    return isMap || (pattern && nodes[0]) ? [{ kind: 'group', location, pattern, nodes }] : nodes;
  }

  #properties(location: Location, pattern: PointerPattern): PageNode[] {
    return [...location.properties].flatMap(([key, place]) => {
      const inside = joinPointer(pattern, key);
      // What is no longer used is not asked; it shows where it was answered once.
      const isPast = place.facts.deprecated && !place.required && place.value === undefined;
      return isPast || this.#claimed.has(inside) ? [] : this.#whole(place, inside);
    });
  }
}

/** The place at `pointer` below `from`, while it applies. */
export const find = (from: Location, pointer: Pointer): Location | undefined => {
  let place: Location | undefined = from;
  for (const key of parsePointer(pointer)) {
    place = place?.properties.get(key) ?? place?.items[Number(key)];
  }
  return place;
};

/** The places of a page in reading order, each list before what is in it. */
export const placesOf = (nodes: readonly PageNode[]): readonly Pointer[] =>
  nodes.flatMap((node) => [
    node.location.pointer,
    ...(node.kind === 'repeat' ? node.items.flatMap((item) => placesOf(item.nodes)) : []),
    ...('nodes' in node ? placesOf(node.nodes) : []),
  ]);
