import { isObject } from './json.js';
import { member, parsePointer } from './pointer.js';
import { parameterOf, report, type Registry, type SchemaNode } from './schema-node.js';
import type { Json, SchemaProblem } from './types.js';

/** The platform's URL parser, in browsers and in Node; this layer's compiler settings know neither. */
declare const URL: new (url: string, base?: string) => { readonly href: string };

/** Resolves a reference against a base, to the URI without its fragment and the decoded fragment. Undefined when it is none. */
export function resolveUri(reference: string, base: string): [uri: string, fragment: string] | undefined {
  try {
    const [uri = '', fragment = ''] = new URL(reference, base).href.split('#');
    return [uri, decodeURIComponent(fragment)];
  } catch {
    return undefined;
  }
}

/** Reads what stands at a place where no keyword puts a schema. */
export type Dig = (raw: Json, root: SchemaNode, fragment: string) => SchemaNode;

function resolve(reference: string, from: SchemaNode, dig: Dig): SchemaNode | SchemaProblem['code'] {
  const [uri = '', fragment = ''] = resolveUri(reference, from.base) ?? [];
  const { names, nodes } = from.registry;
  const root = names.get(uri);
  if (!root) return uri ? 'remote-reference' : 'dangling-reference';
  const found = fragment.startsWith('/')
    ? nodes.get(root.pointer + fragment)
    : names.get(fragment ? `${uri}#${fragment}` : uri);
  if (found || !isObject(root.schema)) return found ?? 'dangling-reference';
  const raw = fragment.startsWith('/')
    ? parsePointer(fragment).reduce<Json | undefined>(member, root.schema)
    : undefined;
  return raw === undefined ? 'dangling-reference' : dig(raw, root, fragment);
}

/** Finds what every reference leads to; one that leads nowhere is a problem and asks nothing. */
export function linkReferences({ nodes, vocabulary }: Registry, dig: Dig): void {
  const isDynamic = vocabulary.keywords.some(([name]) => name === '$dynamicRef');
  // Reading what a reference leads to can add schemas, which this loop then comes to.
  for (const node of nodes.values()) {
    const target = link(node, '$ref', dig);
    if (target) node.target = target;
    const dynamicTarget = isDynamic && link(node, '$dynamicRef', dig);
    if (dynamicTarget) node.dynamicTarget = dynamicTarget;
  }
}

function link(node: SchemaNode, keyword: string, dig: Dig): SchemaNode | undefined {
  const reference = parameterOf(node, keyword);
  if (typeof reference !== 'string') return undefined;
  const target = resolve(reference, node, dig);
  if (typeof target !== 'string') return target;
  report(node.registry, target, `${node.pointer}/${keyword}`, { reference });
  return undefined;
}
