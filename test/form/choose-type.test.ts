import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooseFurther } from '../../src/form/choose-further.js';
import { Pages, adoptFurtherChoice, chooseType, find, type PageNode } from '../../src/form/index.js';
import { compile, evaluate } from '../../src/schema/index.js';
import type { Json, JsonObject } from '../../src/schema/types.js';

before(() => adoptFurtherChoice(chooseFurther));
after(() => adoptFurtherChoice((_, chosen) => chosen));

/** What a form shows for a schema: the field type, or what more than a field it is. */
const shown = (schema: Json, value?: Json, isRequired = false): string => {
  const plan = compile({ properties: { it: schema }, ...(isRequired && { required: ['it'] }) });
  const { root } = evaluate(plan, value === undefined ? {} : { it: value }, { choices: new Map() });
  const [node] = new Pages([{ id: 'all', fields: ['/it'] }]).nodes(0, root) as [PageNode | undefined];
  if (!node) return 'nothing';
  return node.kind === 'field' ? chooseType(node.location) : node.kind;
};

const cases: readonly (readonly [expected: string, schema: JsonObject | boolean, value?: Json])[] = [
  ['text', { type: 'string' }],
  ['text', { type: ['string', 'null'] }],
  ['textarea', { type: 'string', maxLength: 5000 }],
  ['time', { type: 'string', format: 'time' }],
  ['date-time', { type: 'string', format: 'date-time' }],
  ['uri', { type: 'string', format: 'uri' }],
  ['uuid', { type: 'string', format: 'uuid' }],
  ['date', { format: 'date' }],
  ['password', { type: 'string', writeOnly: true }],
  ['number', { type: ['integer', 'null'] }],
  ['yes-no', { type: 'boolean' }],
  ['yes-no', { type: ['boolean', 'null'] }],
  ['checkbox', { type: 'boolean', const: true }],
  ['checkbox', { type: 'boolean', enum: [true] }],
  ['read-only', { type: 'boolean', const: false }],
  ['read-only', { const: 'v1' }],
  ['radios', { const: 'v1' }, 'v2'],
  ['read-only', { type: 'null' }],
  ['read-only', { type: 'string', readOnly: true }],
  ['read-only', { type: 'object', readOnly: true, properties: { a: {} } }],
  ['read-only', { type: 'array', readOnly: true, items: { type: 'string' } }, ['a']],
  ['radios', { enum: [1, 'two', null, { a: 1 }] }],
  ['radios', { enum: ['only'] }],
  ['select', { enum: [1, 2, 3, 4, 5, 6, 7] }],
  ['mixed', { type: ['string', 'number'] }],
  ['mixed', { type: ['boolean', 'integer'] }],
  ['json', {}],
  ['json', {}, { a: 1 }],
  ['json', {}, [1]],
  ['json', true],
  ['json', { type: 'object' }],
  ['json', { type: 'array' }],
  ['json', { type: 'array' }, [1, 2]],
  ['json', { type: ['string', 'array'], items: { type: 'string' } }, ['a']],
  ['unsupported', { allOf: [{ type: 'string' }, { type: 'number' }] }],
  ['checkboxes', { type: 'array', items: { enum: ['a', 'b'] } }],
  ['repeat', { type: 'array', items: { type: 'string' } }],
  ['repeat', { items: { type: 'string' } }],
  ['repeat', { type: 'array', maxItems: 1, items: { type: 'string' } }, ['full']],
  ['repeat', { type: 'array', prefixItems: [{ enum: ['a'] }, { type: 'number' }] }],
  ['repeat', { type: 'array', items: { type: 'array', items: { type: 'number' } } }],
  ['group', { type: 'object', properties: { a: {} } }],
  ['group', { type: 'object', additionalProperties: { type: 'string' } }],
  ['group', { type: 'object', patternProperties: { '^a': { type: 'string' } } }, { ab: 'x' }],
  ['choice', { oneOf: [{ type: 'string' }, { type: 'object', properties: { a: {} } }] }],
  ['text', { anyOf: [{ type: 'string' }, { type: 'null' }] }],
  ['text', { anyOf: [{ type: 'string' }, { type: 'null' }] }, null],
  ['nothing', false],
];

for (const [expected, schema, value] of cases) {
  const given = value === undefined ? '' : ` given ${JSON.stringify(value)}`;
  test(`${JSON.stringify(schema)}${given} is shown as ${expected}`, () => {
    assert.equal(shown(schema, value), expected);
    if (value === undefined) assert.equal(shown(schema, undefined, true), expected, 'required');
  });
}

test('what is no longer used is asked only where it is needed or has an answer', () => {
  const schema = { type: 'string', deprecated: true };
  assert.equal(
    new Pages([{ id: 'all', fields: [''] }]).nodes(0, evaluate(compile({ properties: { it: schema } }), {}).root)
      .length,
    0,
  );
  for (const [value, required] of [
    [{ it: 'x' }, []],
    [{}, ['it']],
  ] as const) {
    const { root } = evaluate(compile({ properties: { it: schema }, required: [...required] }), value);
    assert.equal(new Pages([{ id: 'all', fields: [''] }]).nodes(0, root).length, 1);
  }
});

test('a list of more options than a browser can show is answered row by row', () => {
  const options = (length: number): JsonObject => ({
    type: 'array',
    items: { enum: Array.from({ length }, (_, index) => `Option ${index}`) },
  });
  assert.equal(shown(options(1000)), 'checkboxes');
  assert.equal(shown(options(1001)), 'repeat');
});

test('a group of which other pages ask everything is not on the page of the rest', () => {
  const plan = compile({
    properties: {
      who: { properties: { name: {}, at: { properties: { town: {} } } } },
      by: { additionalProperties: { type: 'string' } },
    },
  });
  const { root } = evaluate(plan, {}, { choices: new Map() });
  const pages = new Pages([
    { id: 'one', fields: ['/who/name', '/who/at/town'] },
    { id: 'rest', fields: [''] },
  ]);
  assert.deepEqual(
    pages.nodes(1, root).map(({ location }) => location.pointer),
    ['/by'],
  );
});

test('a list that a schema nests in itself can be begun at every level', () => {
  const tree = { type: 'object', properties: { parts: { type: 'array', items: { $ref: '#/$defs/tree' } } } };
  const plan = compile({ $defs: { tree }, properties: { tree: { $ref: '#/$defs/tree' } } });
  const pages = new Pages([{ id: 'all', fields: ['/tree/parts'] }]);
  const first = evaluate(plan, {}, { choices: new Map() }).root;
  assert.equal(pages.nodes(0, first)[0]?.kind, 'repeat');
  assert.ok(find(first, '/tree/parts')?.newItem);
  const next = evaluate(plan, { tree: { parts: [{}] } }, { choices: new Map() }).root;
  assert.ok(find(next, '/tree/parts/0/parts')?.newItem);
});

test('a property that a schema nests in itself comes when what holds it is answered', () => {
  const tree = { type: 'object', properties: { label: { type: 'string' }, next: { $ref: '#/$defs/tree' } } };
  const plan = compile({ $defs: { tree }, properties: { tree: { $ref: '#/$defs/tree' } } });
  const at = (value: Json, pointer: string): boolean =>
    find(evaluate(plan, value, { choices: new Map() }).root, pointer) !== undefined;
  assert.equal(at({}, '/tree/next'), false);
  assert.equal(at({ tree: { label: 'a' } }, '/tree/next/label'), true);
  assert.equal(at({ tree: { label: 'a', next: { label: 'b' } } }, '/tree/next/next/label'), true);
});
