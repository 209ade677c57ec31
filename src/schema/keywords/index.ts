import { fail } from '../apply.js';
import { parameterOf, type Keyword, type SchemaNode } from '../schema-node.js';
import type { Json } from '../types.js';
import { assertions } from './assertions.js';
import { choices } from './choice.js';
import { inPlace } from './in-place.js';
import { leftUnevaluated, members } from './members.js';

/** Every keyword, in the order in which they are applied: what is left unevaluated is known last. */
const keywords = [...assertions, ...members, ...inPlace, ...choices, ...leftUnevaluated];

const never: Keyword = (applied) => {
  if (applied.value !== undefined) fail(applied, 'false schema');
};

/** What a schema does to a place, in order. */
export function checksOf(node: SchemaNode): readonly (readonly [Keyword, Json])[] {
  if (!node.schema) return [[never, null]];
  return keywords.flatMap(([name, keyword]) => {
    const parameter = parameterOf(node, name);
    return parameter === undefined ? [] : [[keyword, parameter] as const];
  });
}
