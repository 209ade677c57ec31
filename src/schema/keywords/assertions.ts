import { fail } from '../apply.js';
import { formats } from '../formats.js';
import { equal, isObject, isOfType } from '../json.js';
import { expressionOf } from '../patterns.js';
import { parameterOf, type Keyword, type SchemaNode } from '../schema-node.js';
import type { Json } from '../types.js';

/** Whether a value passes; a value that the keyword does not speak of does, and so does all when the parameter is no such. */
type Test = (value: Json, parameter: Json, node: SchemaNode) => boolean;

const assertion =
  (keyword: string, parameterName: string, passes: Test): Keyword =>
  (applied, parameter) => {
    const { value, node } = applied;
    if (value !== undefined && !passes(value, parameter, node)) fail(applied, keyword, { [parameterName]: parameter });
  };

/** What `min…` and `max…` measure, by how the keyword ends. */
const measures: Readonly<Record<string, (value: Json) => number | undefined>> = {
  imum: (value) => (typeof value === 'number' ? value : undefined),
  // The length of a text is in characters, not in halves of them.
  Length: (value) => (typeof value === 'string' ? [...value].length : undefined),
  Items: (value) => (Array.isArray(value) ? value.length : undefined),
  Properties: (value) => (isObject(value) ? Object.keys(value).length : undefined),
};

/** The sign turns "at most" into "at least". */
const limit = (keyword: string, sign: 1 | -1, ending: string, isExclusive: (node: SchemaNode) => boolean): Keyword =>
  assertion(keyword, 'limit', (value, parameter, node) => {
    const measured = measures[ending]?.(value);
    if (measured === undefined || typeof parameter !== 'number') return true;
    return sign * measured < sign * parameter || (measured === parameter && !isExclusive(node));
  });

const limits = Object.keys(measures).flatMap((ending) => {
  // In draft-04, `exclusiveMinimum: true` makes `minimum` exclusive.
  const both = (side: 'Min' | 'Max', sign: 1 | -1): (readonly [string, Keyword])[] => {
    const keyword = side.toLowerCase() + ending;
    const exclusive = `exclusive${side}${ending}`;
    return [
      [keyword, limit(keyword, sign, ending, (node) => parameterOf(node, exclusive) === true)],
      [exclusive, limit(exclusive, sign, ending, () => true)],
    ];
  };
  return [...both('Min', -1), ...both('Max', 1)];
});

/** How many digits a number has after the point, as it is written. */
function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** Division as people do it: 0.3 is a multiple of 0.1. */
function isMultipleOf(value: number, divisor: number): boolean {
  const scale = 10 ** Math.max(decimals(value), decimals(divisor));
  return Number.isInteger(value / divisor) || Math.round(value * scale) % Math.round(divisor * scale) === 0;
}

const isPrimitive = (value: Json): boolean => typeof value !== 'object' || value === null;

/** Primitives meet in a set, so that a long list of them stays cheap. */
const areUnique = (items: Json[]): boolean => {
  const others = items.filter((item) => !isPrimitive(item));
  return (
    new Set(items).size === items.length &&
    others.every((item, index) => others.findIndex((other) => equal(item, other)) === index)
  );
};

export const assertions: readonly (readonly [string, Keyword])[] = [
  ['type', assertion('type', 'type', (value, types) => [types].flat().some((type) => isOfType(value, type)))],
  ['const', assertion('const', 'allowedValue', equal)],
  [
    'enum',
    assertion('enum', 'allowedValues', (value, all) => !Array.isArray(all) || all.some((one) => equal(value, one))),
  ],
  ...limits,
  [
    'multipleOf',
    assertion(
      'multipleOf',
      'multipleOf',
      (value, by) => typeof value !== 'number' || typeof by !== 'number' || isMultipleOf(value, by),
    ),
  ],
  [
    'pattern',
    assertion(
      'pattern',
      'pattern',
      (value, source) => typeof value !== 'string' || (expressionOf(source)?.test(value) ?? true),
    ),
  ],
  [
    'format',
    assertion(
      'format',
      'format',
      (value, name, { registry }) =>
        typeof value !== 'string' || !registry.assertsFormats || (formats.get(name)?.(value) ?? true),
    ),
  ],
  [
    'uniqueItems',
    assertion(
      'uniqueItems',
      'uniqueItems',
      (value, isAsked) => isAsked !== true || !Array.isArray(value) || areUnique(value),
    ),
  ],
];
