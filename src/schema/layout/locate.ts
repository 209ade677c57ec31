import type { Applied } from '../apply.js';
import { areSame, membersOf } from '../json.js';
import { joinPointer } from '../pointer.js';
import { parameterOf, type SchemaNode } from '../schema-node.js';
import type { Choice, Json, Location, Pointer } from '../types.js';
import { gatherFacts } from './facts.js';

type Members = ReadonlyMap<string | number, readonly Applied[]>;

/** What a place was made from: where that is unchanged, so is the place. Most are made from one schema. */
const origins = new WeakMap<Location, Applied | readonly [nodes: readonly SchemaNode[], members: Members]>();

const NO_PROPERTIES: Location['properties'] = new Map();
const NO_ITEMS: Location['items'] = [];

/** The schemas that describe a place, in the order of their declaration, and what they say of its members. */
export function originOf(place: Location | undefined): readonly [nodes: readonly SchemaNode[], members?: Members] {
  const origin = place && origins.get(place);
  if (!origin) return [[]];
  return 'node' in origin ? [[origin.node], origin.members] : origin;
}

/** Lists by name or index, those of several schemas after one another. */
function mergeMembers([first, ...others]: readonly Applied[]): Members {
  if (!first || others.length === 0) return first?.members ?? new Map<string, readonly Applied[]>();
  const members = new Map(first.members);
  for (const one of others) {
    for (const [key, list] of one.members) {
      const known = members.get(key);
      members.set(key, known ? [...known, ...list] : list);
    }
  }
  return members;
}

/** Nothing may be given that it does not name. */
const isClosed = (node: SchemaNode): boolean => parameterOf(node, 'additionalProperties') === false;

/** The schemas applied at a place that it shows, in the order of their declaration, each once. */
function flatten(applied: readonly Applied[], found: Set<Applied>): Set<Applied> {
  for (const one of applied) if (!found.has(one)) flatten(one.shown, found.add(one));
  return found;
}

const NO_CHOICES: readonly Choice[] = [];

function choicesOf(shown: readonly Applied[], previous: readonly Choice[]): readonly Choice[] {
  const choices = new Map(shown.flatMap((one) => one.choices ?? []).map((choice) => [choice.schemaPointer, choice]));
  const list = [...choices.values()].map(
    (choice) =>
      previous.find(
        (one) =>
          one.schemaPointer === choice.schemaPointer && one.chosen === choice.chosen && one.fitting === choice.fitting,
      ) ?? choice,
  );
  return areSame(previous, list) ? previous : list;
}

/** The place that the schemas applied at it make, with what did not change taken from the previous one. */
export function locate(
  pointer: Pointer,
  value: Json | undefined,
  applied: readonly Applied[],
  required: boolean,
  previous: Location | undefined,
): Location {
  const [nodesBefore, membersBefore] = originOf(previous);
  const shown = [...flatten(applied, new Set())];
  const nodes = shown.map((one) => one.node);
  const [only] = nodes;
  const facts =
    (areSame(nodesBefore, nodes) && previous?.facts) ||
    (only && nodes.length === 1 ? (only.facts ??= gatherFacts(nodes)) : gatherFacts(nodes));
  const members = mergeMembers(shown);
  const at = (
    key: string | number,
    list: readonly Applied[],
    inner: Json | undefined,
    isRequired: boolean,
    old: Location | undefined,
  ): Location => {
    const isOld = old?.value === inner && old?.required === isRequired && areSame(membersBefore?.get(key) ?? [], list);
    return isOld && old ? old : locate(list[0]?.pointer ?? joinPointer(pointer, key), inner, list, isRequired, old);
  };
  const requires = shown.flatMap((one) => one.required ?? []);
  const properties = new Map<string, Location>();
  const inners = membersOf(value);
  for (const [key, list] of members) {
    // A property that may not be there (`false`) is not a place, nor is one that nothing is said about.
    if (typeof key === 'number' || list.length === 0 || list.some((one) => !one.node.schema)) continue;
    const isRequired = requires.some((names) => names.has(key));
    properties.set(key, at(key, list, inners.get(key), isRequired, previous?.properties.get(key)));
  }
  // What is required and described by nothing can be given all the same.
  const isOpen = facts.types.includes('object') && !shown.some(({ node }) => isClosed(node));
  for (const name of isOpen ? requires.flatMap((names) => [...names]) : []) {
    if (typeof name !== 'string' || properties.has(name) || members.get(name)?.length) continue;
    properties.set(name, at(name, [], inners.get(name), true, previous?.properties.get(name)));
  }
  const elements = Array.isArray(value) ? value : [];
  const next = elements.length;
  const listNext = members.get(next) ?? [];
  const hasNewItem = listNext.length > 0 && next < (facts.maxItems ?? Infinity);
  const newBefore = previous?.items.length === next ? previous.newItem : undefined;
  const location: Location = {
    pointer,
    value,
    required,
    facts,
    properties: properties.size > 0 ? properties : NO_PROPERTIES,
    items:
      next > 0
        ? elements.map((item, index) => at(index, members.get(index) ?? [], item, true, previous?.items[index]))
        : NO_ITEMS,
    ...(hasNewItem && { newItem: at(next, listNext, undefined, true, newBefore) }),
    choices: choicesOf(shown, previous?.choices ?? NO_CHOICES),
  };
  const [first] = shown;
  origins.set(location, first && shown.length === 1 ? first : [nodes, members]);
  return location;
}
