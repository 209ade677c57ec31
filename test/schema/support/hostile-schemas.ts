import type { Json, JsonObject } from '../../../src/schema/types.js';

/** A schema that was made to break things, or that is larger than anybody needs. */
export interface HostileSchema {
  readonly name: string;
  readonly schema: unknown;
  /** What is refused, by code, and the pointer that the notice names. */
  readonly refused?: readonly [code: string, pointer: string];
}

const text = { type: 'string' };
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
/** Keys of its own, also `__proto__`. */
const record = (entries: readonly (readonly [string, unknown])[]): JsonObject =>
  Object.fromEntries(entries) as JsonObject;

const SPECIAL = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

const nested = (levels: number): unknown =>
  times(levels, (level) => level).reduce<unknown>(
    (inner, level) => ({ title: `Level ${level}`, type: 'object', properties: { note: text, inner } }),
    text,
  );

const independent = (count: number): unknown => ({
  type: 'object',
  properties: record(times(count, (index) => [`c${index}`, text])),
  allOf: times(count, (index) => ({
    if: { properties: record([[`c${index}`, { const: 'yes' }]]), required: [`c${index}`] },
    then: { properties: record([[`more${index}`, text]]) },
  })),
});

const twoMegabytes = (): unknown => ({
  properties: { a: { $ref: '#/$defs/d0' } },
  $defs: record(
    times(9000, (index) => [
      `d${index}`,
      {
        title: `Definition ${index}`,
        description: 'x'.repeat(90),
        properties: {
          a: { ...text, pattern: `^[a-z]{${index % 90}}$` },
          b: { $ref: `#/$defs/d${(index + 1) % 9000}` },
        },
      },
    ]),
  ),
});

/** Patterns that take a browser minutes, each with a text that does it. */
export const catastrophic: readonly (readonly [pattern: string, attack: string])[] = [
  ['^(a+)+$', 'a'],
  ['^(a|aa)+$', 'a'],
  ['^([a-z]+)*$', 'a'],
  ['^(\\w+\\s?)*$', 'a'],
  ['(x+x+)+y', 'x'],
  ['^(.*a){12}$', 'a'],
  ['^(?:(?:a|b)|(?:a|c))+$', 'a'],
  ['^(a?){30}a{30}$', 'a'],
  ['^a*a*a*a*a*a*a*a*b$', 'a'],
  ['^\\d+\\d+\\d+\\d+\\d+\\d+$', '1'],
  ['^.*.*.*.*.*.*=$', 'x'],
  ['^(?=(a+)+$)', 'a'],
  ['^(\\p{L}+)+$', 'é'],
  ['^(a+){10,}$', 'a'],
];

const large: readonly HostileSchema[] = [
  { name: '300 conditions', schema: independent(300) },
  { name: '40 levels', schema: nested(40) },
  { name: '390 levels', schema: nested(390) },
  { name: '1,000 fields', schema: { type: 'object', properties: record(times(1000, (index) => [`f${index}`, text])) } },
  { name: 'two megabytes', schema: twoMegabytes() },
  { name: 'a list of 100,000 values', schema: { properties: { a: { enum: times(100_000, (index) => `v${index}`) } } } },
  {
    name: '500 ways of 3 ways each',
    schema: {
      properties: {
        a: {
          oneOf: times(500, (index) => ({
            title: `Way ${index}`,
            oneOf: times(3, (inner) => ({
              title: `${index} ${inner}`,
              properties: record([[`p${index}-${inner}`, text]]),
            })),
          })),
        },
      },
    },
  },
  { name: 'a list of a billion', schema: { properties: { a: { type: 'array', minItems: 1e9, items: text } } } },
  {
    name: 'a list of a billion groups',
    schema: {
      required: ['a'],
      properties: { a: { type: 'array', minItems: 1e9, items: { type: 'object', properties: { b: text } } } },
    },
  },
  {
    name: '20,000 patterns',
    schema: {
      properties: record(times(3, (index) => [`f${index}`, text])),
      $defs: record(times(20_000, (index) => [`d${index}`, { pattern: `^(a${index}|b)+x$` }])),
    },
    refused: ['ambiguous-pattern', '#/$defs/d'],
  },
];

const references: readonly HostileSchema[] = [
  {
    name: 'a definition of itself',
    schema: {
      $ref: '#/$defs/person',
      $defs: {
        person: {
          type: 'object',
          properties: { name: text, friends: { type: 'array', items: { $ref: '#/$defs/person' } } },
        },
      },
    },
  },
  {
    name: 'a required definition of itself',
    schema: { required: ['a'], properties: { name: text, a: { $ref: '#' } } },
  },
  {
    name: 'a reference to nothing',
    schema: { properties: { a: { $ref: '#/$defs/none' }, b: text } },
    refused: ['dangling-reference', '#/properties/a/$ref'],
  },
  {
    name: 'a reference to another site',
    schema: { properties: { a: { $ref: 'https://example.org/schema.json' }, b: text } },
    refused: ['remote-reference', '#/properties/a/$ref'],
  },
  {
    name: 'references in a circle',
    schema: {
      properties: { a: { $ref: '#/$defs/x' }, b: text },
      $defs: { x: { $ref: '#/$defs/y' }, y: { $ref: '#/$defs/x' } },
    },
    refused: ['reference-cycle', '#/$defs/'],
  },
  {
    name: 'allOf in a circle',
    schema: {
      properties: { a: { $ref: '#/$defs/x' }, b: text },
      $defs: { x: { allOf: [{ $ref: '#/$defs/y' }] }, y: { allOf: [{ $ref: '#/$defs/x' }] } },
    },
    refused: ['reference-cycle', '#/$defs/'],
  },
];

const names: readonly HostileSchema[] = [
  {
    name: 'names that every object has',
    schema: {
      type: 'object',
      required: SPECIAL,
      properties: record(SPECIAL.map((name) => [name, text])),
      patternProperties: record(SPECIAL.map((name) => [name, { title: 'Polluted' }])),
      dependentRequired: record(SPECIAL.map((name) => [name, SPECIAL])),
      dependentSchemas: record(SPECIAL.map((name) => [name, { properties: record([[name, { title: name }]]) }])),
      $defs: record(SPECIAL.map((name) => [name, text])),
    },
  },
  {
    name: 'references to names that every object has',
    schema: {
      properties: record(SPECIAL.map((name, index) => [`p${index}`, { $ref: `#/$defs/${name}` }])),
      $defs: record(SPECIAL.map((name) => [name, { ...text, title: name, default: name }])),
    },
  },
  {
    name: 'a default that would change every object',
    schema: {
      properties: record([
        [
          '__proto__',
          { type: 'object', properties: { polluted: { ...text, default: 'yes' } }, required: ['polluted'] },
        ],
        [
          'constructor',
          {
            type: 'object',
            properties: record([['prototype', { properties: { polluted: { const: 1 } }, required: ['polluted'] }]]),
          },
        ],
      ]),
      required: SPECIAL,
    },
  },
  {
    name: 'markup and turned-round text for words',
    schema: {
      title: '<img src=x onerror="document.title=1"><script>document.title=2</script>',
      description: '\u202Eevil\u202C <b>bold</b> {{7*7}} ${7*7} %{title}',
      properties: {
        '<i>key</i>': { title: '\u202E<u>label</u>', description: '<a href=//example.org>link</a>', ...text },
        'a"b\'c`d': { enum: ['<s>one</s>', '\u202Etwo', '"three"'] },
        '': text,
        ' ': text,
        '/~0~1': { ...text, format: '<x>', pattern: '<' },
      },
    },
  },
];

const wrong: readonly HostileSchema[] = [
  {
    name: 'a maximum below nothing',
    schema: { properties: { a: { ...text, maxLength: -1 }, b: { type: 'array', maxItems: -1, items: text } } },
  },
  {
    name: 'limits that exclude each other',
    schema: { properties: { a: { type: 'number', minimum: 5, maximum: 1, multipleOf: 0 } } },
  },
  {
    name: 'no type at all',
    schema: { properties: { a: { type: [] }, b: { type: 'any' }, c: { enum: [] }, d: false, e: true } },
  },
  {
    name: 'nothing where there must be schemas',
    schema: { properties: 5, allOf: 'x', items: 7, $defs: [], if: null },
    refused: ['not-a-schema', '#/properties'],
  },
  { name: 'true', schema: true },
  { name: 'an empty object', schema: {} },
  ...[false].map((schema) => ({ name: 'false', schema })),
  ...[null, 5, 'schema', [], [{ type: 'string' }]].map((schema): HostileSchema => ({
    name: JSON.stringify(schema),
    schema,
    refused: ['not-a-schema', '#'],
  })),
  ...catastrophic.map(([pattern]): HostileSchema => ({
    name: `the pattern ${pattern}`,
    schema: { properties: { a: { ...text, pattern }, b: text } },
    refused: ['ambiguous-pattern', '#/properties/a'],
  })),
];

/** All of them. */
export const hostileSchemas: readonly HostileSchema[] = [...large, ...references, ...names, ...wrong];

/** Some value for every keyword that the engine reads, sensible or not. */
export const KEYWORDS: readonly string[] = (
  '$schema $id id $anchor $dynamicAnchor $ref $dynamicRef $defs definitions type enum const format pattern minLength maxLength ' +
  'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems minProperties maxProperties required ' +
  'dependentRequired dependentSchemas dependencies properties patternProperties additionalProperties unevaluatedProperties ' +
  'propertyNames items prefixItems additionalItems unevaluatedItems contains minContains maxContains allOf anyOf oneOf not if then ' +
  'else title description default examples readOnly writeOnly deprecated contentMediaType contentEncoding'
).split(' ');

/** Whether a value is JSON without anything that its prototype gave it. */
export const isClean = (): boolean =>
  Object.keys(Object.prototype).length === 0 &&
  !('polluted' in {}) &&
  ({} as Record<string, Json>)['polluted'] === undefined;
