import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOverdue, loadPack, PackError, type Assets } from '../../src/packs/index.js';
import { pseudoWords } from '../../scripts/pseudo-locale.js';
import { set } from '../../src/schema/pointer.js';
import type { Json } from '../../src/schema/types.js';
import { halton } from './support/halton.js';

/** Assets that hold these files and nothing else. */
const holding = (files: Readonly<Record<string, Json>>): Assets => ({
  base: new URL('https://council.example/dist/'),
  json: (path) => {
    const value = files[path];
    if (value === undefined) return Promise.reject(new Error(path));
    return Promise.resolve({ value, bytes: new TextEncoder().encode(JSON.stringify(value)) });
  },
  module: (path) => Promise.reject(new Error(path)),
});

const pack = halton as unknown as Json;
const file = 'packs/halton/evidence.json';

test('a built-in pack is read by its id, with the bytes that came', async () => {
  const loaded = await loadPack(holding({ [file]: pack }), 'halton', 'evidence', 'en');
  assert.equal(loaded.pack.council.frontDoor, 'iCART');
  assert.equal(new TextDecoder().decode(loaded.bytes), JSON.stringify(pack));
});

test('another language is fetched where it is kept apart, and English stays where there is none', async () => {
  const english = halton.text['en'] as unknown as Json;
  const words = { text: { 'en-XA': pseudoWords(english, 'en-XA') } };
  const assets = holding({ [file]: pack, 'i18n/packs/halton/evidence.en-XA.json': words });
  const pseudo = await loadPack(assets, 'halton', 'evidence', 'en-XA');
  assert.match(pseudo.pack.text['en-XA']?.title ?? '', /^\[Ť?.*~\]$/u);
  assert.deepEqual(pseudo.bytes, (await loadPack(assets, 'halton', 'evidence', 'en')).bytes);
  const none = await loadPack(assets, 'halton', 'evidence', 'cy');
  assert.deepEqual(Object.keys(none.pack.text), ['en']);
});

const refusals: readonly (readonly [string, Json, string, string])[] = [
  ['no object', [], '/id', 'string'],
  ['nothing', null, '/id', 'string'],
  ['no schema', set(pack, '/schema', undefined) ?? null, '/schema', 'object'],
  ['pages that are no list', set(pack, '/ui/pages', { length: 3 }) ?? null, '/ui/pages', 'array'],
  ['no English', set(pack, '/text/en', undefined) ?? null, '/text/en', 'object'],
  ['no number to ring', set(pack, '/contacts/frontDoor', 'none') ?? null, '/contacts/frontDoor', 'object'],
  ['another kind', set(pack, '/kind', 'booking') ?? null, '/kind', 'evidence'],
];

for (const [what, value, pointer, mend] of refusals) {
  test(`a pack with ${what} is refused with its name, place and mend`, async () => {
    await assert.rejects(loadPack(holding({ [file]: value }), 'halton', 'evidence', 'en'), (error) => {
      assert.ok(error instanceof PackError);
      assert.equal(error.code, 'malformed');
      assert.deepEqual(error.params, { pack: 'halton', pointer, mend });
      return true;
    });
  });
}

test('a pack that is not there is refused by name', async () => {
  await assert.rejects(loadPack(holding({}), 'halton', 'evidence', 'en'), {
    name: 'PackError',
    code: 'not-found',
    params: { pack: 'halton' },
  });
});

test('a pack is overdue from the day after its review', () => {
  assert.equal(isOverdue(halton, '2027-02-22'), false);
  assert.equal(isOverdue(halton, '2027-02-23'), true);
  assert.equal(isOverdue({ reviewBy: null }, '2099-01-01'), false);
});
