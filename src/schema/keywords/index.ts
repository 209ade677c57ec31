import { fail } from '../apply.js';
import { parameterOf, type Check, type Keyword, type Keywords, type SchemaNode } from '../schema-node.js';
import { assertions } from './assertions.js';
import { choices } from './choice.js';
import { inPlace } from './in-place.js';
import { leftUnevaluated, members } from './members.js';

/** The keywords that packs use, in order; what is left unevaluated is known last. */
export const keywords = { ...assertions, ...members, ...inPlace, ...choices, ...leftUnevaluated } satisfies Keywords;

const never: Keyword = (applied, _, __, name) => {
  if (applied.value !== undefined) fail(applied, name);
};

const NEVER: readonly Check[] = [['false schema', never]];

/** What a schema does to a place, in order. */
export function checksOf(node: SchemaNode): readonly Check[] {
  if (!node.schema) return NEVER;
  // What a filter gives keeps room to grow; a copy of it does not.
  return [...node.registry.vocabulary.keywords.filter(([name]) => parameterOf(node, name) !== undefined)];
}
