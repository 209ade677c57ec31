import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeParts } from '../../src/packs/merge.js';
import type { Json } from '../../src/schema/types.js';

const json = (): fc.Arbitrary<Json> => fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as Json);
const hasNull = (value: Json): boolean => JSON.stringify(value).includes('null');

test('a part merged over nothing, or over itself, is that part', () => {
  fc.assert(
    fc.property(json(), (part) => {
      fc.pre(!hasNull(part));
      assert.deepEqual(mergeParts(undefined, part), part);
      assert.deepEqual(mergeParts(part, part), part);
    }),
  );
});

test('merging a part twice changes nothing more, and merging an empty object changes nothing', () => {
  fc.assert(
    fc.property(json(), json(), (base, over) => {
      const once = mergeParts(base, over);
      assert.deepEqual(mergeParts(once, over), once);
      const isPlain = typeof base === 'object' && base !== null && !Array.isArray(base);
      if (isPlain) assert.deepEqual(mergeParts(base, {}), base);
    }),
  );
});

test('neither part is changed', () => {
  fc.assert(
    fc.property(json(), json(), (base, over) => {
      const before = JSON.stringify([base, over]);
      mergeParts(base, over);
      assert.equal(JSON.stringify([base, over]), before);
    }),
  );
});

test('objects merge by key, lists of ids by id, other lists are replaced, null deletes', () => {
  const base = {
    keep: 1,
    drop: 2,
    deep: { a: 1, b: 2 },
    plain: [1, 2],
    named: [
      { id: 'x', n: 1 },
      { id: 'y', n: 2 },
    ],
  };
  const over = {
    drop: null,
    deep: { b: 3 },
    plain: [9],
    named: [
      { id: 'z', n: 4 },
      { id: 'y', n: 3 },
    ],
  };
  assert.deepEqual(mergeParts(base, over), {
    keep: 1,
    deep: { a: 1, b: 3 },
    plain: [9],
    named: [
      { id: 'x', n: 1 },
      { id: 'y', n: 3 },
      { id: 'z', n: 4 },
    ],
  });
});

test('a hostile part reaches no prototype', () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as Json;
  const merged = mergeParts({ deep: {} }, hostile);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.equal((merged as Record<string, unknown>)['polluted'], undefined);
  assert.ok(Object.hasOwn(merged as object, '__proto__'));
});
