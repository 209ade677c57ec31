import { isObject, own } from '../json.js';
import { inPlaceOf, parameterOf, report, type Registry, type SchemaNode } from '../schema-node.js';

/** Nobody chains more references than this. */
const MAX_CHAIN = 1000;

/** Notes which references depend on the path that led to them. */
export function markDynamic(registry: Registry): void {
  for (const node of registry.nodes.values()) {
    const name = node.dynamicTarget && parameterOf(node.dynamicTarget, '$dynamicAnchor');
    if (typeof name === 'string' && String(parameterOf(node, '$dynamicRef')).endsWith(`#${name}`)) {
      node.dynamicAnchor = name;
      registry.isDynamic = true;
    }
  }
}

/** A reference that leads round in a circle is a problem and asks nothing. */
export function cutCycles({ nodes }: Registry): void {
  const seen = new Map<SchemaNode, boolean>();
  for (const node of nodes.values()) follow(node, node, seen, 0);
}

/** Walks schemas that look at the same place. A way back to an open one is cut at the last reference that was followed. */
function follow(node: SchemaNode, lastReference: SchemaNode, seen: Map<SchemaNode, boolean>, depth: number): void {
  if (seen.has(node) || depth > MAX_CHAIN) return;
  seen.set(node, true);
  const step = (next: SchemaNode | undefined, reference: SchemaNode): void => {
    if (!next) return;
    if (!seen.get(next)) follow(next, reference, seen, depth + 1);
    else cut(reference);
  };
  step(node.target, node);
  step(node.dynamicTarget, node);
  for (const child of inPlaceOf(node)) step(child, lastReference);
  seen.set(node, false);
}

function cut(node: SchemaNode): void {
  const reference = isObject(node.schema) ? (own(node.schema, '$ref') ?? '') : '';
  report(node.registry, 'reference-cycle', node.pointer, { reference });
  node.target = node.dynamicTarget = undefined;
}
