import { areUnique, equal } from '../equal.js';
import { formats } from '../formats.js';
import { isObject, typeOf } from '../json.js';
import type { Keyword, SchemaNode } from '../schema-node.js';
import type { Json } from '../types.js';
import { isMultipleOf } from './multiple-of.js';
import { patternOf } from './pattern.js';

type Test = (value: Json) => boolean;

/** A keyword that looks at the value alone. `test` gives nothing when the parameter is not one for it. */
function assertion(
  keyword: string,
  name: string,
  test: (parameter: Json, node: SchemaNode) => Test | undefined,
): Keyword {
  return (parameter, node) => {
    const passes = test(parameter, node);
    if (!passes) return undefined;
    const params = { [name]: parameter };
    return (applied) => {
      if (applied.value !== undefined && !passes(applied.value)) applied.fail(keyword, params);
    };
  };
}

/** A keyword that compares a measure of the value with a limit; values without that measure pass. */
function limit(
  keyword: string,
  measure: (value: Json) => number | undefined,
  isWithin: (measured: number, limit: number) => boolean,
): Keyword {
  return assertion(keyword, 'limit', (parameter) => {
    if (typeof parameter !== 'number') return undefined;
    return (value) => {
      const measured = measure(value);
      return measured === undefined || isWithin(measured, parameter);
    };
  });
}

function codePoints(value: Json): number | undefined {
  if (typeof value !== 'string') return undefined;
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
const number = (value: Json): number | undefined => (typeof value === 'number' ? value : undefined);
const items = (value: Json): number | undefined => (Array.isArray(value) ? value.length : undefined);
const keys = (value: Json): number | undefined => (isObject(value) ? Object.keys(value).length : undefined);

const atLeast = (a: number, b: number): boolean => a >= b;
const atMost = (a: number, b: number): boolean => a <= b;
const above = (a: number, b: number): boolean => a > b;
const below = (a: number, b: number): boolean => a < b;

/** In draft-04, `exclusiveMinimum: true` makes `minimum` exclusive. */
function bound(
  keyword: string,
  exclusive: string,
  inclusiveTest: typeof atLeast,
  exclusiveTest: typeof atLeast,
): Keyword {
  return (parameter, node) =>
    limit(keyword, number, node.parameter(exclusive) === true ? exclusiveTest : inclusiveTest)(parameter, node);
}

const isOfType = (value: Json, type: Json): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

const text =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value !== 'string' || test(value);

export const assertions: readonly (readonly [string, Keyword])[] = [
  ['type', assertion('type', 'type', (types) => (value) => [types].flat().some((type) => isOfType(value, type)))],
  ['const', assertion('const', 'allowedValue', (expected) => (value) => equal(value, expected))],
  [
    'enum',
    assertion('enum', 'allowedValues', (allowed) =>
      Array.isArray(allowed) ? (value) => allowed.some((one) => equal(value, one)) : undefined,
    ),
  ],
  ['minimum', bound('minimum', 'exclusiveMinimum', atLeast, above)],
  ['maximum', bound('maximum', 'exclusiveMaximum', atMost, below)],
  ['exclusiveMinimum', limit('exclusiveMinimum', number, above)],
  ['exclusiveMaximum', limit('exclusiveMaximum', number, below)],
  [
    'multipleOf',
    assertion('multipleOf', 'multipleOf', (divisor) =>
      typeof divisor === 'number' && divisor > 0
        ? (value) => typeof value !== 'number' || isMultipleOf(value, divisor)
        : undefined,
    ),
  ],
  ['minLength', limit('minLength', codePoints, atLeast)],
  ['maxLength', limit('maxLength', codePoints, atMost)],
  [
    'pattern',
    assertion('pattern', 'pattern', (source) => {
      const { expression } = patternOf(source);
      return expression && text((value) => expression.test(value));
    }),
  ],
  [
    'format',
    assertion('format', 'format', (name, node) => {
      const test = node.registry.assertsFormats ? formats.get(String(name)) : undefined;
      return test && text(test);
    }),
  ],
  ['minItems', limit('minItems', items, atLeast)],
  ['maxItems', limit('maxItems', items, atMost)],
  [
    'uniqueItems',
    assertion('uniqueItems', 'uniqueItems', (isAsked) =>
      isAsked === true ? (value) => !Array.isArray(value) || areUnique(value) : undefined,
    ),
  ],
  ['minProperties', limit('minProperties', keys, atLeast)],
  ['maxProperties', limit('maxProperties', keys, atMost)],
];
