import { isObject } from '../json.js';
import { chain } from '../keywords/choice.js';
import { childOf, childrenOf, parameterOf, type SchemaNode } from '../schema-node.js';
import type { Facts, JsonType } from '../types.js';

const hasEntries = (node: SchemaNode): boolean =>
  childrenOf(node, 'patternProperties').size > 0 || isObject(childOf(node, 'additionalProperties')?.schema);

const hasPositions = (node: SchemaNode): boolean =>
  childrenOf(node, 'prefixItems').size > 0 || Array.isArray(parameterOf(node, 'items'));

const isNull = (node: SchemaNode): boolean => parameterOf(node, 'type') === 'null';

/** The ways besides which only `null` is left: something or nothing is one question, as with `type: ["string", "null"]`. */
function besidesNull(nodes: readonly SchemaNode[]): ReadonlySet<SchemaNode> {
  const pairs = nodes.flatMap((node) => ['anyOf', 'oneOf'].map((keyword) => [...childrenOf(node, keyword).values()]));
  return new Set(pairs.flatMap((ways) => (ways.length === 2 && ways.some(isNull) ? ways : [])).flatMap(chain));
}

const takesNull = (node: SchemaNode): boolean =>
  [parameterOf(node, 'type') ?? 'null'].flat().includes('null') &&
  parameterOf(node, 'const') === undefined &&
  parameterOf(node, 'enum') === undefined;

/** The types, and the options, of a place that may also be `null`. */
function orNull(nodes: readonly SchemaNode[], types: readonly JsonType[]): Partial<Facts> {
  const ways = besidesNull(nodes);
  const isFixed = [...ways].some((node) => parameterOf(node, 'const') !== undefined);
  if (ways.size === 0 || isFixed || !nodes.every((node) => ways.has(node) || takesNull(node))) return {};
  const lists = nodes.map((node) => parameterOf(node, 'enum')).filter(Array.isArray);
  if (lists.length > 1) return {};
  const [list] = lists;
  return { types: [...types.filter((type) => type !== 'null'), 'null'], ...(list && { enum: [...list, null] }) };
}

/** What no pack says of its places, and a schema of one's own may. */
export function furtherFacts(nodes: readonly SchemaNode[], types: readonly JsonType[]): Partial<Facts> {
  const says = (keyword: string): boolean => nodes.some((node) => parameterOf(node, keyword) === true);
  const examples = nodes.map((node) => parameterOf(node, 'examples')).find(Array.isArray);
  const isObjectOnly = types.includes('object') && types.every((type) => type === 'object' || type === 'null');
  const hasDeclared = nodes.some((node) => childrenOf(node, 'properties').size > 0);
  return {
    ...orNull(nodes, types),
    ...(says('writeOnly') && { writeOnly: true }),
    ...(says('deprecated') && { deprecated: true }),
    ...(examples && { examples }),
    ...(isObjectOnly && !hasDeclared && nodes.some(hasEntries) && { isMap: true }),
    ...(nodes.some(hasPositions) && { isTuple: true }),
  };
}
