import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile as compileForPacks } from '../../src/schema/core.js';
import { compile, evaluate, type Json } from '../../src/schema/index.js';
import { cpuTime } from './support/cpu.js';

test('without a closer look, no pattern with a repeated group is run', () => {
  const isValid = (read: typeof compile | typeof compileForPacks, pattern: string): boolean =>
    evaluate(read({ pattern }), 'x').valid;
  assert.equal(isValid(compileForPacks, '^(ab)+$'), true, 'left to the service');
  assert.equal(isValid(compileForPacks, '^\\d{4}(-\\d{2})?$'), false);
  assert.equal(isValid(compile, '^(ab)+$'), false);
});

/** What the engine says about a schema, as pairs of code and place. */
const problems = (schema: unknown): string[] =>
  compile(schema).problems.map(({ code, schemaPointer }) => `${code} ${schemaPointer}`);

test('a reference that leads nowhere is named and asks nothing', () => {
  const schema = { properties: { a: { $ref: '#/$defs/none' }, b: { $ref: '#nowhere' }, c: { type: 'string' } } };
  assert.deepEqual(problems(schema), [
    'dangling-reference /properties/a/$ref',
    'dangling-reference /properties/b/$ref',
  ]);
  assert.deepEqual(compile(schema).problems[0]?.params, { reference: '#/$defs/none' });
  assert.equal(evaluate(compile(schema), { a: 1, b: 1 }).valid, true);
  assert.equal(evaluate(compile(schema), { c: 1 }).valid, false, 'the rest of the schema still works');
});

test('a reference to another document is never fetched', () => {
  const schema = { $ref: 'https://example.org/other.json#/a' };
  assert.deepEqual(problems(schema), ['remote-reference /$ref']);
  const documents = { 'https://example.org/other.json': { a: { type: 'string' } } };
  const plan = compile(schema, { documents });
  assert.deepEqual(plan.problems, []);
  const { issues } = evaluate(plan, 1);
  assert.equal(issues[0]?.schemaPointer, 'https://example.org/other.json#/a/type');
});

test('references in a circle are cut, not followed for ever', () => {
  const circles: Json[] = [
    { $ref: '#' },
    { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' },
    { allOf: [{ anyOf: [{ $ref: '#' }] }] },
    { $defs: { x: { allOf: [{ $ref: '#/$defs/x' }] } }, $ref: '#/$defs/x/allOf/0' },
    { not: { $ref: '#' } },
    { if: true, then: { $ref: '#' } },
  ];
  for (const schema of circles) {
    assert.deepEqual(
      compile(schema).problems.map((problem) => problem.code),
      ['reference-cycle'],
      JSON.stringify(schema),
    );
    assert.doesNotThrow(() => evaluate(compile(schema), { a: 1 }));
  }
  assert.deepEqual(problems({ properties: { child: { $ref: '#' } } }), [], 'a circle through a member is recursion');
});

test('a dynamic reference in a circle ends', () => {
  const schema = { $dynamicAnchor: 'a', allOf: [{ $dynamicRef: '#a' }] };
  assert.deepEqual(
    compile(schema).problems.map((problem) => problem.code),
    ['reference-cycle'],
  );
  assert.doesNotThrow(() => evaluate(compile(schema), 1));
});

test('what is no schema is named', () => {
  assert.deepEqual(problems(null), ['not-a-schema ']);
  assert.deepEqual(problems({ properties: { a: 5 }, allOf: {}, not: 'x' }), [
    'not-a-schema /properties/a',
    'not-a-schema /allOf',
    'not-a-schema /not',
  ]);
  assert.deepEqual(problems({ $schema: 'https://example.org/dialect' }), ['unsupported ']);
});

test('a pattern that is invalid is named and not run', () => {
  const schema = { properties: { a: { pattern: '(' } }, patternProperties: { '[': false } };
  assert.deepEqual(problems(schema), ['invalid-pattern ', 'invalid-pattern /properties/a']);
  assert.equal(evaluate(compile(schema), { a: 'x' }).valid, true);
});

const AMBIGUOUS = [
  '^(a+)+$',
  '^(a|a)*$',
  '^([a-zA-Z]+)*$',
  '^(a|aa)+$',
  '(.*)*',
  '^(\\w+\\s?)*$',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(foo[a-z]+)+$',
  '^(?:\\s*\\w+)*$',
  '^(\\d{1,3},?)+$',
  '(.*a){20}',
  '^(?<n>[a-z]+)+$',
  '^(a+){6}$',
  '^(?:(?:a{1,5}){1,5}){1,5}b$',
  '^a{0,50}a{0,50}a{0,50}a{0,50}a{0,50}a{0,50}$',
  '^([\\u4e00-\\u9fa5]+)+$',
  '^([^\\x00-\\x7F]+)+$',
  '^(\\p{Lo}+)+$',
  '^([^a-zA-Z0-9 ._@-]+)+$',
  '^(\\t+)*x$',
];
const CLEAR = [
  '^[a-z]+(\\.[a-z]+)*$',
  '^([^,]+,)*[^,]+$',
  '^(a|b)*$',
  '^(?!\\s*$).+',
  '^[\\w.%+-]+@([\\w-]+\\.)+[a-z]{2,}$',
  '^(\\d{4}(-\\d{2}(-\\d{2})?)?)$',
  '^((a|b)*c)*$',
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$',
  '^(\\S+\\s)*\\S+$',
  '^(\\d{1,3}\\.){3}\\d{1,3}$',
  '^([\\u4e00-\\u9fa5]+,)*$',
  '^([A-Z]{1,2}\\d{1,2}[A-Z]? ?){1,2}$',
  '^[A-Za-z]{1,50}(-[A-Za-z]{1,50})?$',
];

test('a pattern that can take exponential time is named and not run', () => {
  for (const pattern of AMBIGUOUS) assert.deepEqual(problems({ pattern }), ['ambiguous-pattern '], pattern);
  for (const pattern of CLEAR) assert.deepEqual(problems({ pattern }), [], pattern);
  const start = performance.now();
  assert.equal(
    evaluate(compile({ pattern: '^(a+)+$' }), `${'a'.repeat(60)}!`).valid,
    true,
    'it is left to the service',
  );
  assert.ok(performance.now() - start < 1000);
});

/** A schema that refers twice to the next, `depth` times over. */
function doubling(depth: number, use: (reference: string) => Json): Json {
  const definitions = Array.from({ length: depth }, (_, index) => [`d${index}`, use(`#/$defs/d${index + 1}`)] as const);
  return { $defs: Object.fromEntries<Json>([...definitions, [`d${depth}`, { type: 'string' }]]), $ref: '#/$defs/d0' };
}

test('schemas that grow without end take little time', (context) => {
  const hostile: Json[] = [
    doubling(40, ($ref) => ({ allOf: [{ $ref }, { $ref }] })),
    doubling(40, ($ref): Json => ({ anyOf: [{ $ref }, { not: { $ref } }] })),
    doubling(40, ($ref) => ({ properties: { a: { $ref }, b: { $ref } } })),
    doubling(40, ($ref) => ({ if: { properties: { a: { $ref } } }, then: { properties: { a: { $ref } } } })),
    Array.from({ length: 2000 }).reduce<Json>((inner) => ({ properties: { a: inner } }), {}),
    Array.from({ length: 2000 }).reduce<Json>((inner) => ({ allOf: [inner] }), {}),
  ];
  for (const [index, schema] of hostile.entries()) {
    const time = cpuTime(() => {
      const plan = compile(schema);
      const before = evaluate(plan, {});
      evaluate(plan, { a: { b: 1 } }, { previous: before });
      evaluate(plan, 5, { previous: before });
    });
    context.diagnostic(`schema ${index}: ${time.toFixed()} ms`);
    assert.ok(time < 2000, `schema ${index}`);
  }
});

test('a schema of two megabytes is ready within a second', (context) => {
  const definitions = Array.from({ length: 9000 }, (_, index) => [
    `d${index}`,
    {
      title: `Definition ${index}`,
      description: 'x'.repeat(90),
      properties: { a: { type: 'string', pattern: '^[a-z]+$' }, b: { $ref: `#/$defs/d${(index + 1) % 9000}` } },
    },
  ]);
  const schema = { $defs: Object.fromEntries(definitions), properties: { a: { $ref: '#/$defs/d0' } } };
  const time = cpuTime(() => compile(schema));
  const plan = compile(schema);
  context.diagnostic(`${JSON.stringify(schema).length} bytes in ${time.toFixed()} ms`);
  assert.equal(evaluate(plan, { a: { a: 'A' } }).valid, false);
  assert.ok(time < 1000);
});

test('a schema is never changed', () => {
  const schema = {
    $id: 'https://example.org/s',
    properties: { a: { $ref: '#/$defs/a' } },
    $defs: { a: { if: true, then: false } },
  };
  const before = structuredClone(schema);
  evaluate(compile(schema), { a: 1 });
  assert.deepEqual(schema, before);
});
