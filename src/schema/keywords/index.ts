import { fail } from '../apply.js';
import { parameterOf, type Keyword, type Keywords, type SchemaNode } from '../schema-node.js';
import type { Json } from '../types.js';
import { assertions } from './assertions.js';
import { choices } from './choice.js';
import { inPlace } from './in-place.js';
import { leftUnevaluated, members } from './members.js';

/** The keywords that packs use, in order; what is left unevaluated is known last. */
export const keywords = { ...assertions, ...members, ...inPlace, ...choices, ...leftUnevaluated } satisfies Keywords;

const never: Keyword = (applied, _, __, name) => {
  if (applied.value !== undefined) fail(applied, name);
};

/** What a schema does to a place, in order. */
export function checksOf(node: SchemaNode): readonly (readonly [Keyword, Json, string])[] {
  if (!node.schema) return [[never, null, 'false schema']];
  return node.registry.vocabulary.keywords.flatMap(([name, keyword]) => {
    const parameter = parameterOf(node, name);
    return parameter === undefined ? [] : [[keyword, parameter, name] as const];
  });
}
