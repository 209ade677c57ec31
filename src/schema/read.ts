import type { Dialect } from './dialects.js';
import { isObject, own } from './json.js';
import { joinPointer } from './pointer.js';
import { resolveUri } from './references.js';
import { isRefAlone, parameterOf, report, type Registry, type SchemaNode } from './schema-node.js';
import type { Json, Pointer } from './types.js';

/** Nobody nests deeper than this on purpose; the call stack of a browser ends not far beyond. */
export const MAX_DEPTH = 400;

/** Keywords that hold subschemas, by how: a map by name, a list, one. Nothing else in a schema is one. */
const MAPS = ['$defs', 'definitions', 'properties', 'patternProperties', 'dependentSchemas', 'dependencies'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'];
const SINGLES =
  'items additionalItems additionalProperties unevaluatedItems unevaluatedProperties propertyNames contains not if then else'.split(
    ' ',
  );

/** Reads a schema and all within it into the registry. */
export function readSchema(
  registry: Registry,
  raw: unknown,
  pointer: Pointer,
  outerBase: string,
  outer: Dialect,
  depth = 0,
): SchemaNode {
  const isReadable = depth <= MAX_DEPTH && (isObject(raw) || typeof raw === 'boolean');
  if (!isReadable) report(registry, depth > MAX_DEPTH ? 'unsupported' : 'not-a-schema', pointer);
  const schema = isReadable ? raw : true;
  let [base, dialect, fragment] = [outerBase, outer, ''];
  if (isObject(schema)) {
    dialect = readDialect(registry, schema['$schema'], pointer) ?? outer;
    const id = !isRefAlone(schema, dialect) && own(schema, dialect.id);
    [base, fragment] = (typeof id === 'string' && resolveUri(id, base)) || [base, ''];
  }
  const node: SchemaNode = { schema, pointer, base, dialect, registry };
  registry.nodes.set(pointer, node);
  if (base !== outerBase) registry.names.set(base, node);
  if (fragment) registry.names.set(`${base}#${fragment}`, node);
  if (!isObject(schema)) return node;
  readAnchors(node);
  for (const keyword of Object.keys(schema)) readKeyword(node, keyword, schema[keyword], depth + 1);
  return node;
}

function readDialect(registry: Registry, name: Json | undefined, pointer: Pointer): Dialect | undefined {
  if (typeof name !== 'string') return undefined;
  const dialect = registry.vocabulary.dialectOf(name);
  if (!dialect) report(registry, 'unsupported', pointer, { dialect: name });
  return dialect;
}

function readAnchors(node: SchemaNode): void {
  const { names } = node.registry;
  const dynamic = parameterOf(node, '$dynamicAnchor');
  for (const anchor of [parameterOf(node, '$anchor'), dynamic]) {
    if (typeof anchor === 'string') names.set(`${node.base}#${anchor}`, node);
  }
  if (typeof dynamic === 'string') names.set(`${node.base}##${dynamic}`, node);
}

function readKeyword(node: SchemaNode, keyword: string, parameter: Json | undefined, depth: number): void {
  const { registry, base, dialect } = node;
  const pointer = joinPointer(node.pointer, keyword);
  const isMap = MAPS.includes(keyword);
  const isList = LISTS.includes(keyword);
  let members: readonly (readonly [string, unknown])[];
  if ((isMap && isObject(parameter)) || (isList && Array.isArray(parameter))) members = Object.entries(parameter);
  else if (SINGLES.includes(keyword)) members = [['', parameter]];
  else {
    if (isMap || isList) report(registry, 'not-a-schema', pointer);
    return;
  }
  const children = new Map<string, SchemaNode>();
  for (const [key, raw] of members) {
    // A list among `dependencies` is no schema, and needs none.
    if (isMap && Array.isArray(raw)) continue;
    const at = isMap || key ? joinPointer(pointer, key) : pointer;
    children.set(key, readSchema(registry, raw, at, base, dialect, depth));
  }
  (node.subschemas ??= new Map()).set(keyword, children);
}
