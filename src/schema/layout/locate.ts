import type { Applied } from '../apply.js';
import { areSame, isObject, own } from '../json.js';
import { joinPointer } from '../pointer.js';
import type { SchemaNode } from '../schema-node.js';
import type { Choice, Json, Location, Pointer } from '../types.js';
import { gatherFacts } from './facts.js';

/** What a place was made from: where that is unchanged, so is the place. */
const origins = new WeakMap<Location, readonly [applied: readonly Applied[], nodes: readonly SchemaNode[]]>();

/** Lists by name or index, those of several schemas after one another. */
function mergeMembers(shown: Iterable<Applied>): Map<string | number, readonly Applied[]> {
  const members = new Map<string | number, readonly Applied[]>();
  for (const one of shown) {
    for (const [key, list] of one.members) {
      const known = members.get(key);
      members.set(key, known ? [...known, ...list] : list);
    }
  }
  return members;
}

/** The schemas applied at a place that it shows, in the order of their declaration, each once. */
function flatten(applied: readonly Applied[], found: Set<Applied>): Set<Applied> {
  for (const one of applied) if (!found.has(one)) flatten(one.shown, found.add(one));
  return found;
}

function choicesOf(shown: readonly Applied[], previous: readonly Choice[]): readonly Choice[] {
  const choices = new Map(shown.flatMap((one) => one.choices ?? []).map((choice) => [choice.schemaPointer, choice]));
  const list = [...choices.values()].map(
    (choice) =>
      previous.find((one) => one.schemaPointer === choice.schemaPointer && one.chosen === choice.chosen) ?? choice,
  );
  return areSame(previous, list) ? previous : list;
}

/** The place that the schemas applied at it make; the previous one when nothing changed. */
export function locate(
  pointer: Pointer,
  value: Json | undefined,
  applied: readonly Applied[],
  required: boolean,
  previous: Location | undefined,
): Location {
  const [before, nodesBefore] = (previous && origins.get(previous)) ?? [];
  if (before && previous?.value === value && previous.required === required && areSame(before, applied))
    return previous;
  const shown = [...flatten(applied, new Set())];
  const nodes = shown.map((one) => one.node);
  const [only] = nodes;
  const facts =
    (nodesBefore && areSame(nodesBefore, nodes) && previous?.facts) ||
    (only && nodes.length === 1 ? (only.facts ??= gatherFacts(nodes)) : gatherFacts(nodes));
  const members = mergeMembers(shown);
  const requires = shown.flatMap((one) => one.required ?? []);
  const properties = new Map<string, Location>();
  for (const [key, list] of members) {
    // A property that may not be there (`false`) is not a place, nor is one that nothing is said about.
    if (typeof key === 'number' || list.length === 0 || list.some((one) => !one.node.schema)) continue;
    const isRequired = requires.some((names) => names.has(key));
    const inner = isObject(value) ? own(value, key) : undefined;
    properties.set(key, locate(list[0]?.pointer ?? '', inner, list, isRequired, previous?.properties.get(key)));
  }
  const place = (inner: Json | undefined, index: number, old: Location | undefined): Location =>
    locate(joinPointer(pointer, index), inner, members.get(index) ?? [], true, old);
  const elements = Array.isArray(value) ? value : [];
  const next = elements.length;
  const hasNewItem = (members.get(next)?.length ?? 0) > 0 && next < (facts.maxItems ?? Infinity);
  const newBefore = previous?.items.length === next ? previous.newItem : undefined;
  const location: Location = {
    pointer,
    value,
    required,
    facts,
    properties,
    items: elements.map((item, index) => place(item, index, previous?.items[index])),
    ...(hasNewItem && { newItem: place(undefined, next, newBefore) }),
    choices: choicesOf(shown, previous?.choices ?? []),
  };
  origins.set(location, [applied, nodes]);
  return location;
}
