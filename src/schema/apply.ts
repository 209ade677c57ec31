import { joinPointer } from './pointer.js';
import { MAX_DEPTH } from './read.js';
import { isSame, readsOf } from './reads.js';
import { parameterOf, type Check, type SchemaNode } from './schema-node.js';
import type { Choice, Issue, Json, Pointer } from './types.js';

type Key = string | number;

/** One schema applied to one place: the verdict, what it says about the place, and where it was applied further. */
export interface Applied {
  readonly node: SchemaNode;
  readonly pointer: Pointer;
  /** The value, undefined at an absent place, where nothing is asserted. */
  readonly value: Json | undefined;
  /** Whether it shows in the layout, or is only tested. */
  readonly isLaid: boolean;
  isValid: boolean;
  /** Whether the descent into an absent place met itself: there is no such place. */
  isEndless: boolean;
  /** Its own issues, to be found again in the next evaluation. */
  issues?: Map<string, Issue>;
  /** Applied schemas whose issues are issues here. */
  failed: readonly Applied[];
  /** Schemas applied to the same place whose declarations count as evaluated. */
  counted: readonly Applied[];
  /** Schemas applied to the same place that the layout shows. */
  shown: readonly Applied[];
  /** Schemas applied to members. A member that is looked at by no schema, yet counts as evaluated, has an empty list. */
  members: ReadonlyMap<Key, readonly Applied[]>;
  /** Every schema applied to the same place, to be found again in the next evaluation. */
  inPlace?: Map<SchemaNode, Applied>;
  required?: ReadonlySet<Json>;
  choices?: Choice[];
  /** The same, one evaluation ago; only while it is being worked on. */
  previous: Applied | undefined;
}

/** Most places have no members, and one schema; they share having none. A form of 1,000 fields has a thousand of each. */
const NO_MEMBERS: Applied['members'] = new Map();
const NO_OTHERS: readonly Applied[] = [];

/** One evaluation in progress. */
export interface Run {
  readonly checksOf: (node: SchemaNode) => readonly Check[];
  /** A person answers: what is wrong is told of the branches that they chose. */
  readonly isForm: boolean;
  /** Branches that a person chose, and the keys of those that changed since. */
  readonly choices: ReadonlyMap<string, number>;
  readonly changed: readonly string[];
  /** URIs of the resources entered, outermost first. */
  readonly scope: string[];
  /** Schemas whose descent into an absent place is under way. */
  readonly absent: Set<SchemaNode>;
  /** The last result of each schema: several references to it from one place are one. */
  readonly last: Map<SchemaNode, Applied>;
  /** A hostile schema can describe more absent places than there is time for. */
  absentLeft: number;
  conditions: number;
  evaluations: number;
}

/** Whether an applied schema still says what it said, as far as this depends on anything but the value. */
export function isCurrent(before: Applied, run: Run, isLaid: boolean): boolean {
  return before.isLaid === isLaid && !run.changed.some((key) => key.startsWith(before.pointer));
}

/** Applies a schema anew. */
export function apply(
  node: SchemaNode,
  value: Json | undefined,
  pointer: Pointer,
  run: Run,
  isLaid: boolean,
  before?: Applied,
): Applied {
  const { scope, absent } = run;
  run.evaluations += 1;
  const isAbsent = value === undefined;
  const applied: Applied = {
    node,
    pointer,
    value,
    isLaid,
    isValid: true,
    isEndless: isAbsent && absent.has(node),
    failed: NO_OTHERS,
    counted: NO_OTHERS,
    shown: NO_OTHERS,
    members: NO_MEMBERS,
    // An absent place is descended into differently below an absent parent.
    previous: (before?.value === undefined) === isAbsent ? before : undefined,
  };
  if (applied.isEndless || scope.length > MAX_DEPTH) return applied;
  scope.push(node.base);
  if (isAbsent) absent.add(node);
  for (const [name, keyword] of (node.checks ??= run.checksOf(node)))
    keyword(applied, parameterOf(node, name) ?? null, run, name);
  if (isAbsent) absent.delete(node);
  scope.pop();
  applied.previous = undefined;
  return applied;
}

/** Records that a keyword failed. `detail` tells apart what can fail several times. */
export function fail(applied: Applied, keyword: string, params: Issue['params'] = {}, detail = ''): void {
  const { node, pointer, previous } = applied;
  const key = keyword + detail;
  applied.isValid = false;
  (applied.issues ??= new Map()).set(
    key,
    previous?.issues?.get(key) ?? {
      instancePointer: pointer,
      keyword,
      params,
      schemaPointer: node.schema ? joinPointer(node.pointer, keyword) : node.pointer,
    },
  );
}

/** Adds to one of the lists of an applied schema. */
export function append(applied: Applied, list: 'failed' | 'counted' | 'shown', other: Applied): void {
  if (applied[list] === NO_OTHERS) applied[list] = [other];
  else (applied[list] as Applied[]).push(other);
}

/** Makes the verdict of another applied schema this one's. */
export function adopt(applied: Applied, other: Applied): void {
  if (other.isValid) return;
  applied.isValid = false;
  append(applied, 'failed', other);
}

/** Applies a schema to the same place; from the previous evaluation if nothing changed that it reads. */
function applyHere(applied: Applied, node: SchemaNode, run: Run, isLaid: boolean, value: Json | undefined): Applied {
  const { pointer, previous } = applied;
  const isStill = (known: Applied | undefined): known is Applied =>
    known?.pointer === pointer && known.isLaid === isLaid && isSame(known.value, value, readsOf(node));
  let other = run.last.get(node);
  if (!isStill(other)) {
    const before = previous?.inPlace?.get(node);
    other =
      isStill(before) && isCurrent(before, run, isLaid) ? before : apply(node, value, pointer, run, isLaid, before);
    if (!node.registry.isDynamic) run.last.set(node, other);
  }
  (applied.inPlace ??= new Map()).set(node, other);
  if (other.isEndless) applied.isEndless = true;
  return other;
}

/** Applies a condition to the same place: what it finds wrong is not wrong yet. */
export function test(applied: Applied, node: SchemaNode, run: Run, isLaid = false, value = applied.value): Applied {
  const before = run.evaluations;
  const outcome = applyHere(applied, node, run, isLaid, value);
  if (run.evaluations > before) run.conditions += 1;
  return outcome;
}

/** Applies a schema to the same place with all that follows: verdict, evaluated members, layout. */
export function include(applied: Applied, node: SchemaNode, run: Run): Applied {
  const other = applyHere(applied, node, run, applied.isLaid, applied.value);
  append(applied, 'counted', other);
  append(applied, 'shown', other);
  adopt(applied, other);
  return other;
}

/** Notes what was applied to a member. */
export function setMember(applied: Applied, key: Key, list: readonly Applied[]): void {
  if (applied.members === NO_MEMBERS) applied.members = new Map();
  (applied.members as Map<Key, readonly Applied[]>).set(key, list);
}

/** Applies a schema to a member. An endless one is no member, unless a person can begin it (`mayBegin`). */
export function applyAt(
  applied: Applied,
  key: Key,
  node: SchemaNode,
  value: Json | undefined,
  run: Run,
  mayBegin = false,
): void {
  const { isLaid, previous, pointer } = applied;
  const list = previous?.members.get(key);
  const before = list?.find((one) => one.node === node);
  const isKnown = before && before.value === value && isCurrent(before, run, isLaid);
  // What is there shows all that it may hold, whatever else was too much to lay out.
  if (!isKnown && value === undefined && (run.absentLeft -= 1) < 0 && applied.value === undefined) return;
  const other = isKnown
    ? before
    : apply(node, value, before?.pointer ?? joinPointer(pointer, key), run, isLaid, before);
  if (other.isEndless && !mayBegin) return;
  const known = applied.members.get(key);
  setMember(applied, key, known ? [...known, other] : list?.length === 1 && isKnown ? list : [other]);
  adopt(applied, other);
}
