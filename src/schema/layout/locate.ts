import type { Applied } from '../applied.js';
import { isObject, own } from '../json.js';
import { joinPointer } from '../pointer.js';
import type { SchemaNode } from '../schema-node.js';
import type { Choice, Facts, Json, Location, Pointer } from '../types.js';
import { gatherFacts } from './facts.js';

/** What a place was made from: where that is unchanged, so is the place. */
interface Origin {
  readonly applied: readonly Applied[];
  readonly nodes: readonly SchemaNode[];
}

const origins = new WeakMap<Location, Origin>();
const NO_CHOICES: readonly Choice[] = [];
const NO_ITEMS: readonly Location[] = [];

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => one === b[index]));
}

/** The schemas applied at a place that it shows, in the order of their declaration, each once. */
function flatten(applied: readonly Applied[], found: Set<Applied> = new Set()): Set<Applied> {
  for (const one of applied) {
    if (found.has(one)) continue;
    found.add(one);
    flatten(one.shown, found);
  }
  return found;
}

/** The place that the schemas applied at it make; the previous one when nothing changed. */
export function locate(
  pointer: Pointer,
  value: Json | undefined,
  applied: readonly Applied[],
  required: boolean,
  previous: Location | undefined,
): Location {
  const origin = previous && origins.get(previous);
  if (
    previous &&
    origin &&
    previous.value === value &&
    previous.required === required &&
    areSame(origin.applied, applied)
  ) {
    return previous;
  }
  const shown = [...flatten(applied)];
  const nodes = shown.map((one) => one.node);
  const facts = previous && origin && areSame(origin.nodes, nodes) ? previous.facts : factsOf(nodes);
  const members = new Map<string | number, readonly Applied[]>();
  for (const one of shown) {
    for (const [key, list] of one.members) {
      const known = members.get(key);
      members.set(key, known ? [...known, ...list] : list);
    }
  }
  const newItem = locateNewItem(pointer, value, members, facts, previous);
  const location: Location = {
    pointer,
    value,
    required,
    facts,
    properties: locateProperties(pointer, value, members, requiredBy(shown), previous),
    items: Array.isArray(value) ? locateItems(pointer, value, members, previous) : NO_ITEMS,
    ...(newItem && { newItem }),
    choices: choicesOf(shown, previous),
  };
  origins.set(location, { applied, nodes });
  return location;
}

function factsOf(nodes: readonly SchemaNode[]): Facts {
  const [only, ...others] = nodes;
  return only && others.length === 0 ? (only.facts ??= gatherFacts(nodes)) : gatherFacts(nodes);
}

function requiredBy(shown: readonly Applied[]): ReadonlySet<string> {
  const sets = shown.flatMap((one) => one.required ?? []);
  return sets.length === 1 && sets[0] ? sets[0] : new Set(sets.flatMap((set) => [...set]));
}

function locateProperties(
  pointer: Pointer,
  value: Json | undefined,
  members: ReadonlyMap<string | number, readonly Applied[]>,
  required: ReadonlySet<string>,
  previous: Location | undefined,
): ReadonlyMap<string, Location> {
  const properties = new Map<string, Location>();
  for (const [key, list] of members) {
    // A property that may not be there (`false`) is not a place.
    if (typeof key === 'number' || list.length === 0 || list.some((one) => one.node.schema === false)) continue;
    const before = previous?.properties.get(key);
    const inner = isObject(value) ? own(value, key) : undefined;
    properties.set(key, locate(list[0]?.pointer ?? joinPointer(pointer, key), inner, list, required.has(key), before));
  }
  return properties;
}

function locateItems(
  pointer: Pointer,
  value: readonly Json[],
  members: ReadonlyMap<string | number, readonly Applied[]>,
  previous: Location | undefined,
): readonly Location[] {
  return value.map((item, index) =>
    locate(joinPointer(pointer, index), item, members.get(index) ?? [], true, previous?.items[index]),
  );
}

function locateNewItem(
  pointer: Pointer,
  value: Json | undefined,
  members: ReadonlyMap<string | number, readonly Applied[]>,
  facts: Facts,
  previous: Location | undefined,
): Location | undefined {
  const index = Array.isArray(value) ? value.length : 0;
  const list = members.get(index);
  if (!list || list.length === 0 || index >= (facts.maxItems ?? Infinity)) return undefined;
  const before = previous?.newItem?.pointer === joinPointer(pointer, index) ? previous.newItem : undefined;
  return locate(joinPointer(pointer, index), undefined, list, true, before);
}

function choicesOf(shown: readonly Applied[], previous: Location | undefined): readonly Choice[] {
  const choices = new Map<Pointer, Choice>();
  for (const one of shown) {
    for (const choice of one.choices ?? [])
      if (!choices.has(choice.schemaPointer)) choices.set(choice.schemaPointer, choice);
  }
  if (choices.size === 0) return NO_CHOICES;
  const list = [...choices.values()].map(
    (choice) =>
      previous?.choices.find((one) => one.branches === choice.branches && one.chosen === choice.chosen) ?? choice,
  );
  return previous && areSame(previous.choices, list) ? previous.choices : list;
}
