import { isObject } from '../json.js';
import { chain, type Look } from '../keywords/choice.js';
import { gatherFacts } from '../layout/facts.js';
import { childrenOf, parameterOf, type SchemaNode } from '../schema-node.js';
import type { Branch } from '../types.js';

const MEMBERS = ['properties', 'patternProperties', 'items', 'prefixItems', 'allOf', 'anyOf', 'oneOf'];

function describe(branch: SchemaNode): Branch {
  const nodes = chain(branch);
  const title = nodes.flatMap(({ schema }) => (isObject(schema) && schema['title']) || [])[0];
  const constant = parameterOf(branch, 'const');
  return (branch.branch ??= {
    schemaPointer: branch.pointer,
    types: gatherFacts(nodes).types,
    hasMembers: nodes.some((node) => MEMBERS.some((keyword) => childrenOf(node, keyword).size > 0)),
    ...(typeof title === 'string' && { title }),
    ...(constant !== undefined && { const: constant }),
  });
}

/** Values to pick from, something or nothing, or further demands on the same answer are no question of their own. */
function isAsked(branches: readonly Branch[]): boolean {
  const [first, ...others] = branches.filter(({ types }) => String(types) !== 'null');
  if (!first || others.length === 0 || branches.every((branch) => branch.const !== undefined)) return false;
  return [first, ...others].some((branch) => branch.hasMembers || String(branch.types) !== String(first.types));
}

/** What a form is told of the branches of a choice that it may have to ask for. */
export const look: Look = (nodes) => {
  const branches = nodes.map(describe);
  return { branches, isAsked: isAsked(branches) };
};
