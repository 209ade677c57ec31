import { joinPointer } from './pointer.js';
import type { Run } from './run.js';
import type { SchemaNode } from './schema-node.js';
import type { Choice, Issue, Json, Pointer } from './types.js';

type Key = string | number;

/** Identity of an issue from one evaluation to the next: each assertion has one object of parameters. */
export type Params = Issue['params'];

/** One schema applied to one place: the verdict, what it says about the place, and where it was applied further. */
export class Applied {
  readonly node: SchemaNode;
  readonly pointer: Pointer;
  /** The value, undefined at an absent place, where nothing is asserted. */
  readonly value: Json | undefined;
  /** Whether it shows in the layout, or is only tested. */
  readonly isLaid: boolean;
  isValid = true;
  /** Whether the descent into an absent place met itself: there is no such place. */
  isEndless = false;
  own?: Map<Params, Issue>;
  /** Applied schemas whose issues are issues here. */
  failed: Applied[] = [];
  /** Schemas applied to the same place whose declarations count as evaluated. */
  counted: Applied[] = [];
  /** Schemas applied to the same place that the layout shows. */
  shown: Applied[] = [];
  /** Schemas applied to members. A member that is looked at by no schema, yet counts as evaluated, has an empty list. */
  members = new Map<Key, readonly Applied[]>();
  required?: ReadonlySet<string>;
  choices?: Choice[];
  /** Schemas applied to the same place, for the next evaluation to find. */
  inPlace?: Map<SchemaNode, Applied>;
  #previous: Applied | undefined;

  constructor(
    node: SchemaNode,
    pointer: Pointer,
    value: Json | undefined,
    isLaid: boolean,
    previous: Applied | undefined,
  ) {
    this.node = node;
    this.pointer = pointer;
    this.value = value;
    this.isLaid = isLaid;
    // An absent place is descended into differently below an absent parent.
    if (previous && (previous.value === undefined) === (value === undefined)) this.#previous = previous;
  }

  /** Records that a keyword failed. */
  fail(keyword: string, params: Params): void {
    this.isValid = false;
    const issue = this.#previous?.own?.get(params) ?? {
      instancePointer: this.pointer,
      keyword,
      params,
      schemaPointer: keyword === FALSE_SCHEMA ? this.node.pointer : joinPointer(this.node.pointer, keyword),
    };
    (this.own ??= new Map()).set(params, issue);
  }

  /** Makes the verdict of another applied schema this one's. */
  adopt(other: Applied): void {
    if (other.isValid) return;
    this.isValid = false;
    this.failed.push(other);
  }

  /** Applies a schema to the same place; from the previous evaluation if nothing changed that it reads. */
  here(node: SchemaNode, run: Run, isLaid: boolean, value = this.value): Applied {
    const before = this.inPlace?.get(node) ?? this.#previous?.inPlace?.get(node);
    const other = run.apply(node, value, this.pointer, isLaid, before);
    (this.inPlace ??= new Map()).set(node, other);
    if (other.isEndless) this.isEndless = true;
    return other;
  }

  /** Applies a schema to the same place with all that follows: verdict, evaluated members, layout. */
  include(node: SchemaNode, run: Run): void {
    const other = this.here(node, run, this.isLaid);
    this.counted.push(other);
    this.shown.push(other);
    this.adopt(other);
  }

  /** Applies a schema to a member. */
  at(key: Key, node: SchemaNode, value: Json | undefined, run: Run): void {
    const before = this.#previous?.members.get(key);
    const known = before?.find((one) => one.node === node);
    const isSame = known && known.value === value && run.isCurrent(known, this.isLaid);
    if (value === undefined && !isSame && !run.mayDescend()) return;
    const other = isSame
      ? known
      : run.evaluate(node, value, known?.pointer ?? joinPointer(this.pointer, key), this.isLaid, known);
    if (other.isEndless) return;
    const list = this.members.get(key);
    if (list) this.members.set(key, [...list, other]);
    else this.members.set(key, isSame && before?.length === 1 ? before : [other]);
    this.adopt(other);
  }

  /** Ends the work on it: earlier evaluations are not kept alive. */
  close(): void {
    this.#previous = undefined;
  }
}

/** The keyword of an issue where the schema is `false`. */
export const FALSE_SCHEMA = 'false schema';
