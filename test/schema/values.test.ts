import assert from 'node:assert/strict';
import { test } from 'node:test';
import ajvFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { compile, equal, evaluate, get, joinPointer, parsePointer, set, type Json } from '../../src/schema/index.js';

const isValid = (schema: Json, value: Json): boolean => evaluate(compile(schema), value).valid;

test('multiples are counted as people count', () => {
  for (const [value, multipleOf] of [
    [0.3, 0.1],
    [19.99, 0.01],
    [1e21, 10],
    [0.0075, 0.0001],
    [-4, 2],
    [0, 3],
  ] as const) {
    assert.equal(isValid({ multipleOf }, value), true, `${value} of ${multipleOf}`);
  }
  for (const [value, multipleOf] of [
    [0.35, 0.1],
    [0.00751, 0.0001],
    [7, 2],
    [1e308, 0.123456789],
  ] as const) {
    assert.equal(isValid({ multipleOf }, value), false, `${value} of ${multipleOf}`);
  }
});

test('the length of a text is in characters', () => {
  assert.equal(isValid({ minLength: 2 }, '😀'), false);
  assert.equal(isValid({ maxLength: 1 }, '😀'), true);
});

test('equality is that of JSON', () => {
  assert.equal(equal({ a: [1, { b: null }], c: 0 }, { c: -0, a: [1, { b: null }] }), true);
  assert.equal(equal({ a: 1 }, { b: 1 }), false);
  assert.equal(equal([], {}), false);
  assert.equal(isValid({ uniqueItems: true }, [1, '1', true, null, [1], { a: 1, b: 2 }]), true);
  assert.equal(
    isValid({ uniqueItems: true }, [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ]),
    false,
  );
  assert.equal(isValid({ uniqueItems: true }, [1, 2, 1.0]), false);
});

const ordinary: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-02-29', '2023-02-29', '2024-13-01', '2024-04-31', '24-01-01', '2024-1-1', '', 'today', '2024-02-29Z'],
  time: ['09:30:00Z', '09:30:00+01:00', '09:30:00', '24:00:00Z', '09:60:00Z', '09:30:00.5z', '9:30:00Z'],
  'date-time': [
    '2024-02-29T09:30:00Z',
    '2024-02-30T09:30:00Z',
    '2024-02-29 09:30:00Z',
    '2024-02-29',
    '2024-02-29T9:30Z',
  ],
  email: [
    'a@b.org',
    'first.last+tag@council.gov.uk',
    'a@b',
    'a b@c.org',
    '.a@b.org',
    'a..b@c.org',
    'a.@b.org',
    'a@-b.org',
    'a@b_c.org',
    '@b.org',
    'a@@b.org',
    "o'neil@b.org",
  ],
  uri: [
    'https://example.org/a?b=c#d',
    'mailto:a@b.org',
    'urn:a:b',
    'example.org',
    '/path',
    'https://a b',
    'http://x/%zz',
    'http://x/%20',
    '',
  ],
  uuid: [
    '123e4567-e89b-12d3-a456-426614174000',
    'urn:uuid:123e4567-e89b-12d3-a456-426614174000',
    '123e4567',
    '123E4567-E89B-12D3-A456-426614174000',
  ],
};

test('formats agree with Ajv on ordinary values, and are off when asked', () => {
  const ajv = new Ajv2020({ strict: false });
  ajvFormats.default(ajv);
  for (const [format, texts] of Object.entries(ordinary)) {
    for (const text of texts)
      assert.equal(isValid({ format }, text), ajv.validate({ format }, text), `${format} ${text}`);
    assert.equal(evaluate(compile({ format }, { formats: false }), 'nonsense').valid, true);
  }
  assert.equal(isValid({ format: 'of our own' }, 'x'), true);
});

test('a pointer has the tokens that it was joined from', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => {
      assert.deepEqual(parsePointer(tokens.reduce<string>(joinPointer, '')), tokens);
    }),
  );
});

test('what was set is there, and all else is shared', () => {
  const value: Json = { a: { b: 1 }, c: [{ d: 1 }, { e: 2 }] };
  const changed = set(value, '/c/1/e', 3);
  assert.deepEqual(changed, { a: { b: 1 }, c: [{ d: 1 }, { e: 3 }] });
  assert.equal(get(changed, '/a'), value['a']);
  assert.equal(get(changed, '/c/0'), get(value, '/c/0'));
  assert.deepEqual(value, { a: { b: 1 }, c: [{ d: 1 }, { e: 2 }] }, 'the original is as it was');
  assert.equal(set(value, '/a/b', 1), value, 'nothing changed');
  assert.equal(set(value, '/x/y', undefined), value, 'nothing was there to remove');
  assert.equal(set(value, '', 5), 5);
});

test('lists close up and grow at their end', () => {
  assert.deepEqual(set(['a', 'b', 'c'], '/1', undefined), ['a', 'c']);
  assert.deepEqual(set(['a'], '/-', 'b'), ['a', 'b']);
  assert.deepEqual(set(['a'], '/5', 'b'), ['a', 'b']);
  assert.deepEqual(set(undefined, '/a/0/b', 1), { a: [{ b: 1 }] });
  assert.equal(get(['a'], '/length'), undefined);
  assert.equal(get(['a'], '/00'), undefined);
});

test('names of the prototype are ordinary names of members', () => {
  for (const key of ['__proto__', 'constructor', 'hasOwnProperty']) {
    assert.equal(get({}, `/${key}`), undefined);
    const changed = set({ other: 1 }, `/${key}/a`, 1);
    assert.deepEqual(Object.keys(changed as object), ['other', key]);
    assert.deepEqual(get(changed, `/${key}`), { a: 1 });
    assert.equal(Object.getPrototypeOf(changed), Object.prototype);
    assert.deepEqual(set(changed, `/${key}`, undefined), { other: 1 });
  }
  assert.equal(({} as Record<string, unknown>)['a'], undefined, 'and nothing reached the prototype');
});
