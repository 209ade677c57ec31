import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { set } from '../../src/schema/pointer.js';
import { halton } from '../packs/support/halton.js';
import type { Json } from '../../src/schema/types.js';
import { aboutFaults } from './support/pack-faults/about.js';
import { placesFaults } from './support/pack-faults/places.js';
import { schemasFaults } from './support/pack-faults/schemas.js';
import { wordsFaults } from './support/pack-faults/words.js';
import { makeFolder, run, type Ended } from './support/program.js';

const folder = await makeFolder();
const good = halton as unknown as Json;
const packFaults = [...aboutFaults, ...wordsFaults, ...placesFaults, ...schemasFaults];
const nameOf = (index: number): string => `pack-${index}.json`;

/** One run over every broken pack: each in a file of its own. */
let ended: Ended;
before(async () => {
  for (const [index, { pointer, value }] of packFaults.entries())
    await folder.write(nameOf(index), set(good, pointer, value));
  ended = await run(['check-pack', ...packFaults.map((_, index) => nameOf(index))], { cwd: folder.path });
});

for (const [index, { what, faults }] of packFaults.entries()) {
  test(`${what}: named with file, place and mend`, () => {
    const lines = ended.errors.filter((line) => line.startsWith(nameOf(index)));
    assert.deepEqual(
      lines.sort(),
      faults.map((fault) => `${nameOf(index)}${fault.startsWith(':') ? '' : ' at '}${fault}`).sort(),
    );
  });
}

test('every line is a fault of a file that was named, and the run ends with 1', () => {
  assert.equal(ended.code, 1);
  assert.equal(ended.out, '');
  for (const line of ended.errors) assert.match(line, /^pack-\d+\.json( at \/.+)?: .+\.$/);
});

test('several faults of one pack come in one run', async () => {
  const broken = ['/contacts/lado/phone', '/effectiveFrom', '/ui/presets/phone'].reduce<Json>(
    (pack, pointer) => set(pack, pointer, 'no') ?? null,
    good,
  );
  const { code, errors } = await run(['check-pack', await folder.write('three.json', broken)]);
  assert.equal(code, 1);
  assert.deepEqual(
    errors.map((line) => line.split(' ')[2]?.replace(/:$/, '')),
    ['/effectiveFrom', '/contacts/lado/phone', '/ui/presets/phone'],
  );
});

test('anything may stand anywhere in a file: what is wrong is said, and nothing breaks', async () => {
  const places = [
    '',
    '/contacts',
    '/schema',
    '/ui',
    '/ui/pages',
    '/ui/pages/0',
    '/text/en',
    '/text/en/fields',
    '/notices',
    '/checks',
  ];
  const values: Json[] = [
    null,
    5,
    'text',
    [],
    [[]],
    [null],
    {},
    JSON.parse('{"__proto__": 1, "constructor": null}') as Json,
  ];
  const files: string[] = [];
  for (const pointer of places) {
    for (const value of values) {
      const name = `any-${files.length}.json`;
      await folder.write(name, JSON.stringify(set(good, pointer, value)));
      files.push(name);
    }
  }
  const { code, errors } = await run(['check-pack', ...files], { cwd: folder.path });
  assert.equal(code, 1);
  for (const line of errors) assert.match(line, /^any-\d+\.json( at \/.*)?: .+\.$/);
  // An empty list of notices or checks is no fault.
  const silent = files.filter((name) => !errors.some((line) => line.startsWith(name)));
  assert.ok(silent.length <= 1, silent.join(' '));
});

test('control: the pack as it is passes, with one plain line', async () => {
  const file = await folder.write('good.json', good);
  const { code, out, errors } = await run(['check-pack', file]);
  assert.deepEqual([code, errors], [0, []]);
  assert.equal(out, `${file} is well: evidence ${halton.version}, demonstration, in en.`);
});
