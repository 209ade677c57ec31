import { isObject, own } from './json.js';
import { childrenOf, inPlaceOf, parameterOf, type SchemaNode } from './schema-node.js';
import type { Json } from './types.js';

/**
 * What a schema looks at below the place that it is applied to: members by name, each with what is looked at in it.
 * No members: only whether it is an object. Undefined: everything, or more than is worth comparing.
 */
export type Reads = ReadonlyMap<string, Reads> | undefined;

const NOTHING: Reads = new Map();
/** Deeper than this, everything counts as read: a hostile schema must not take long to find out about. */
const MAX_DEPTH = 8;

/** Keywords that look at members which they do not name; `true` still says that they are known. */
const UNBOUNDED =
  '$dynamicRef patternProperties propertyNames minProperties maxProperties unevaluatedProperties additionalProperties'.split(
    ' ',
  );

/** Whether a schema that reads this much could not tell two values apart. */
export function isSame(a: Json | undefined, b: Json | undefined, reads: Reads): boolean {
  if (a === b) return true;
  if (!reads || !isObject(a) || !isObject(b)) return false;
  for (const [key, inner] of reads) if (!isSame(own(a, key), own(b, key), inner)) return false;
  return true;
}

/** What a schema reads; worked out at the first question. */
export function readsOf(node: SchemaNode, depth = 0): Reads {
  if (depth > MAX_DEPTH) return undefined;
  if (!('reads' in node)) {
    // A schema that meets itself on the way down reads without bound.
    node.reads = undefined;
    node.reads = collect(node, depth + 1);
  }
  return node.reads;
}

function collect(node: SchemaNode, depth: number): Reads {
  const values = ['const', 'enum'].flatMap((keyword) => parameterOf(node, keyword) ?? []);
  if (values.some(isObject) || UNBOUNDED.some((keyword) => parameterOf(node, keyword) !== undefined)) return undefined;
  const dependencies = ['dependentRequired', 'dependentSchemas', 'dependencies'].flatMap((keyword) =>
    Object.entries(parameterOf(node, keyword) ?? {}),
  );
  const keys = [parameterOf(node, 'required') ?? [], dependencies].flat(3).filter((key) => typeof key === 'string');
  const own: Reads = new Map(keys.map((key) => [key, NOTHING]));
  const properties: Reads = new Map(
    [...childrenOf(node, 'properties')].map(([key, child]) => [key, readsOf(child, depth)]),
  );
  const others = [...inPlaceOf(node), ...(node.target ? [node.target] : [])].map((other) => readsOf(other, depth));
  return [properties, ...others].reduce<Reads>((a, b) => merge(a, b, 0), own);
}

function merge(a: Reads, b: Reads, depth: number): Reads {
  if (a === b) return a;
  if (!a || !b || depth > MAX_DEPTH) return undefined;
  const merged = new Map(a);
  for (const [key, inner] of b) merged.set(key, a.has(key) ? merge(a.get(key), inner, depth + 1) : inner);
  return merged;
}
