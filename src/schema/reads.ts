import { isObject, own } from './json.js';
import type { SchemaNode } from './schema-node.js';
import { inPlaceKeywords } from './subschemas.js';
import type { Json } from './types.js';

/**
 * What a schema looks at below the place that it is applied to: members by name, each with what is looked at in it.
 * No members: only whether it is an object. WHOLE: everything, or more than is worth comparing.
 */
export type Reads = ReadonlyMap<string, Reads> | typeof WHOLE;

export const WHOLE = 'whole';
const NOTHING: Reads = new Map();
const MAX_MERGE = 8;

/** Keywords that look at members which they do not name. */
const UNBOUNDED = [
  '$dynamicRef',
  'patternProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'unevaluatedProperties',
];

/** Whether a schema that reads this much could not tell two values apart. */
export function isSame(a: Json | undefined, b: Json | undefined, reads: Reads): boolean {
  if (a === b) return true;
  if (reads === WHOLE || !isObject(a) || !isObject(b)) return false;
  for (const [key, inner] of reads) if (!isSame(own(a, key), own(b, key), inner)) return false;
  return true;
}

/** What a schema reads; worked out at the first question. */
export function readsOf(node: SchemaNode): Reads {
  if (node.reads === undefined) {
    // A schema that meets itself on the way down reads without bound.
    node.reads = WHOLE;
    node.reads = isUnbounded(node) ? WHOLE : collect(node);
  }
  return node.reads;
}

function isUnbounded(node: SchemaNode): boolean {
  const { schema } = node;
  if (!isObject(schema)) return false;
  const additional = node.parameter('additionalProperties');
  return (
    UNBOUNDED.some((keyword) => node.parameter(keyword) !== undefined) ||
    (additional !== undefined && additional !== true) ||
    [node.parameter('const'), node.parameter('enum')].flat().some(isObject)
  );
}

function collect(node: SchemaNode): Reads {
  let reads: Reads = NOTHING;
  const add = (more: Reads): void => {
    reads = merge(reads, more, 0);
  };
  const keys = (names: Json | undefined): void => {
    if (Array.isArray(names)) add(new Map(names.map((name) => [String(name), NOTHING])));
  };
  keys(node.parameter('required'));
  for (const keyword of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
    const dependencies = node.parameter(keyword);
    if (!isObject(dependencies)) continue;
    keys(Object.keys(dependencies));
    Object.values(dependencies).forEach(keys);
  }
  add(new Map([...node.children('properties')].map(([key, child]) => [key, readsOf(child)])));
  for (const keyword of inPlaceKeywords) for (const child of node.children(keyword).values()) add(readsOf(child));
  if (node.target) add(readsOf(node.target));
  return reads;
}

function merge(a: Reads, b: Reads, depth: number): Reads {
  if (a === b || b === NOTHING) return a;
  if (a === NOTHING) return b;
  if (a === WHOLE || b === WHOLE || depth > MAX_MERGE) return WHOLE;
  const merged = new Map(a);
  for (const [key, inner] of b) merged.set(key, merge(merged.get(key) ?? NOTHING, inner, depth + 1));
  return merged;
}
