import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOverdue, loadPack, type Assets } from '../../src/packs/index.js';
import { checkOwnPack } from '../../src/packs/own-pack.js';
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

test('a pack of another kind is refused with its name, place and mend', async () => {
  const booking = set(pack, '/kind', 'booking') ?? null;
  await assert.rejects(loadPack(holding({ [file]: booking }), 'halton', 'evidence', 'en'), {
    name: 'PackError',
    code: 'malformed',
    params: { pack: 'halton', pointer: '/kind', mend: 'evidence' },
  });
});

const refusals: readonly (readonly [string, Json, string, string])[] = [
  ['no object', [], '', 'type'],
  ['nothing', null, '', 'type'],
  ['no schema', set(pack, '/schema', undefined) ?? null, '/schema', 'required'],
  ['pages that are no list', set(pack, '/ui/pages', { length: 3 }) ?? null, '/ui/pages', 'type'],
  ['no English', set(pack, '/text/en', undefined) ?? null, '/text/en', 'required'],
  ['no lead', set(pack, '/text/en/lead', undefined) ?? null, '/text/en/lead', 'required'],
  ['no number to ring', set(pack, '/contacts/frontDoor', 'none') ?? null, '/contacts/frontDoor', 'type'],
  ['no emergency number', set(pack, '/contacts/emergency/phone', null) ?? null, '/contacts/emergency/phone', 'type'],
  ['a status of its own', set(pack, '/status', 'LIVE') ?? null, '/status', 'enum'],
  ['markup in its words', set(pack, '/text/en/title', '<b>x</b>') ?? null, '/text/en/title', 'not'],
  [
    'a reference to nowhere',
    set(pack, '/schema/properties/gate', { $ref: '#/none' }) ?? null,
    '/schema/properties/gate/$ref',
    'dangling-reference',
  ],
  [
    'a pattern that could run for ever',
    set(pack, '/schema/properties/gate/pattern', '^(a+)+$') ?? null,
    '/schema/properties/gate',
    'ambiguous-pattern',
  ],
];

for (const [what, value, pointer, mend] of refusals) {
  test(`a council's own pack with ${what} is refused with its name, place and mend`, () => {
    assert.throws(() => checkOwnPack(value, 'own'), { code: 'malformed', params: { pack: 'own', pointer, mend } });
  });
}

test("a council's own pack that is right is taken", () => {
  checkOwnPack(pack, 'own');
});

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
