import { fail } from '../apply.js';
import { equal, isObject, isOfType } from '../json.js';
import { expressionOf } from '../patterns.js';
import { parameterOf, type Keyword, type Keywords, type SchemaNode } from '../schema-node.js';
import type { Json } from '../types.js';

/** Whether a value passes; a value that the keyword does not speak of does, and all do when the parameter is no such. */
type Test = (value: Json, parameter: Json, node: SchemaNode) => boolean;

/** A keyword that only says whether a value passes. */
export const assertion =
  (passes: Test, parameterName?: string): Keyword =>
  (applied, parameter, _, name) => {
    const { value, node } = applied;
    if (value !== undefined && !passes(value, parameter, node))
      fail(applied, name, { [parameterName ?? name]: parameter });
  };

const textAssertion = (passes: (text: string, parameter: Json, node: SchemaNode) => boolean | undefined): Keyword =>
  assertion((value, parameter, node) => typeof value !== 'string' || (passes(value, parameter, node) ?? true));

/** What `min…` and `max…` measure, by how the keyword ends. */
const measures: Readonly<Record<string, (value: Json) => number | undefined>> = {
  imum: (value) => (typeof value === 'number' ? value : undefined),
  // The length of a text is in characters, not in halves of them.
  Length: (value) => (typeof value === 'string' ? [...value].length : undefined),
  Items: (value) => (Array.isArray(value) ? value.length : undefined),
  Properties: (value) => (isObject(value) ? Object.keys(value).length : undefined),
};

/** Four limits of one measure. The sign turns "at most" into "at least". */
function limits([ending, measure]: [string, (value: Json) => number | undefined]): (readonly [string, Keyword])[] {
  return (
    [
      ['Min', -1],
      ['Max', 1],
    ] as const
  ).flatMap(([side, sign]) => {
    const exclusive = `exclusive${side}${ending}`;
    const limit = (isExclusive: (node: SchemaNode) => boolean): Keyword =>
      assertion((value, parameter, node) => {
        const measured = measure(value);
        if (measured === undefined || typeof parameter !== 'number') return true;
        return sign * measured < sign * parameter || (measured === parameter && !isExclusive(node));
      }, 'limit');
    return [
      // In draft-04, `exclusiveMinimum: true` makes `minimum` exclusive.
      [side.toLowerCase() + ending, limit((node) => parameterOf(node, exclusive) === true)],
      [exclusive, limit(() => true)],
    ] as const;
  });
}

/** Primitives meet in a set, so that a long list of them stays cheap. */
function areUnique(items: Json[]): boolean {
  const others = items.filter((item) => typeof item === 'object');
  const isFirst = (item: Json, index: number): boolean => others.findIndex((other) => equal(item, other)) === index;
  return new Set(items).size === items.length && others.every(isFirst);
}

export const assertions: Keywords = {
  type: assertion((value, types) => [types].flat().some((type) => isOfType(value, type))),
  const: assertion(equal, 'allowedValue'),
  enum: assertion((value, all) => !Array.isArray(all) || all.some((one) => equal(value, one)), 'allowedValues'),
  ...Object.fromEntries(Object.entries(measures).flatMap(limits)),
  pattern: textAssertion((text, source, { registry }) => expressionOf(source, registry)?.test(text)),
  format: textAssertion(
    (text, name, { registry }) => !registry.assertsFormats || registry.vocabulary.formats.get(name)?.(text),
  ),
  uniqueItems: assertion((value, isAsked) => isAsked !== true || !Array.isArray(value) || areUnique(value)),
};
