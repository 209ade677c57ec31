import { isObject } from '../json.js';
import { childOf, childrenOf, parameterOf, type SchemaNode } from '../schema-node.js';
import type { Facts, JsonType } from '../types.js';

const hasEntries = (node: SchemaNode): boolean =>
  childrenOf(node, 'patternProperties').size > 0 || isObject(childOf(node, 'additionalProperties')?.schema);

const hasPositions = (node: SchemaNode): boolean =>
  childrenOf(node, 'prefixItems').size > 0 || Array.isArray(parameterOf(node, 'items'));

/** What no pack says of its places, and a schema of one's own may. */
export function furtherFacts(nodes: readonly SchemaNode[], types: readonly JsonType[]): Partial<Facts> {
  const says = (keyword: string): boolean => nodes.some((node) => parameterOf(node, keyword) === true);
  const examples = nodes.map((node) => parameterOf(node, 'examples')).find(Array.isArray);
  const isObjectOnly = types.includes('object') && types.every((type) => type === 'object' || type === 'null');
  const hasDeclared = nodes.some((node) => childrenOf(node, 'properties').size > 0);
  return {
    ...(says('writeOnly') && { writeOnly: true }),
    ...(says('deprecated') && { deprecated: true }),
    ...(examples && { examples }),
    ...(isObjectOnly && !hasDeclared && nodes.some(hasEntries) && { isMap: true }),
    ...(nodes.some(hasPositions) && { isTuple: true }),
  };
}
