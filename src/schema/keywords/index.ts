import { FALSE_SCHEMA } from '../applied.js';
import { isObject } from '../json.js';
import type { Check, SchemaNode } from '../schema-node.js';
import { arrays } from './arrays.js';
import { assertions } from './assertions.js';
import { choices } from './choice.js';
import { inPlace } from './in-place.js';
import { objects } from './objects.js';
import { unevaluated } from './unevaluated.js';

/** Every keyword, in the order in which they are applied: what is left unevaluated is known last. */
const keywords = [...assertions, ...objects, ...arrays, ...inPlace, ...choices, ...unevaluated];

const NO_PARAMS = {};
const NEVER: readonly Check[] = [
  (applied) => {
    if (applied.value !== undefined) applied.fail(FALSE_SCHEMA, NO_PARAMS);
  },
];

/** The checks of a schema, prepared when it is first applied. */
export function prepare(node: SchemaNode): readonly Check[] {
  if (!isObject(node.schema)) return node.schema ? [] : NEVER;
  return keywords.flatMap(([name, keyword]) => {
    const parameter = node.parameter(name);
    return (parameter !== undefined && keyword(parameter, node)) || [];
  });
}
