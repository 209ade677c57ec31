import type { Registry } from './registry.js';
import { MAX_DEPTH } from './registry.js';
import type { SchemaNode } from './schema-node.js';
import { inPlaceKeywords } from './subschemas.js';

/** Finds what every reference leads to; one that leads nowhere, or round in a circle, is a problem and asks nothing. */
export function linkReferences(registry: Registry): void {
  // Reading a reference can add schemas, which this loop then comes to.
  for (const node of registry.nodes) {
    link(node, '$ref', (target) => (node.target = target));
    link(node, '$dynamicRef', (target, reference) => linkDynamic(node, target, reference));
  }
  const seen = new Map<SchemaNode, 'open' | 'closed'>();
  for (const node of registry.nodes) follow(node, undefined, seen, 0);
}

function link(node: SchemaNode, keyword: string, onFound: (target: SchemaNode, reference: string) => void): void {
  const reference = node.parameter(keyword);
  if (typeof reference !== 'string') return;
  const target = node.registry.resolve(reference, node);
  if (typeof target === 'string') node.registry.report(target, `${node.pointer}/${keyword}`, { reference });
  else onFound(target, reference);
}

function linkDynamic(node: SchemaNode, target: SchemaNode, reference: string): void {
  node.dynamicTarget = target;
  const name = target.parameter('$dynamicAnchor');
  if (typeof name !== 'string' || !reference.endsWith(`#${name}`)) return;
  node.dynamicAnchor = name;
  node.registry.isDynamic = true;
}

/** Walks schemas that look at the same place. A way back to an open one is cut at the last reference that was followed. */
function follow(
  node: SchemaNode,
  lastReference: SchemaNode | undefined,
  seen: Map<SchemaNode, 'open' | 'closed'>,
  depth: number,
): void {
  if (seen.has(node) || depth > MAX_DEPTH) return;
  seen.set(node, 'open');
  const step = (next: SchemaNode, reference: SchemaNode | undefined): void => {
    if (seen.get(next) === 'open') cut(reference ?? next);
    else follow(next, reference, seen, depth + 1);
  };
  if (node.target) step(node.target, node);
  if (node.dynamicTarget) step(node.dynamicTarget, node);
  for (const keyword of inPlaceKeywords) {
    for (const child of node.children(keyword).values()) step(child, lastReference);
  }
  seen.set(node, 'closed');
}

function cut(node: SchemaNode): void {
  const { schema, registry } = node;
  const reference = typeof schema === 'object' ? (schema['$ref'] ?? schema['$dynamicRef'] ?? '') : '';
  registry.report('reference-cycle', node.pointer, { reference });
  node.target = node.dynamicTarget = undefined;
}
