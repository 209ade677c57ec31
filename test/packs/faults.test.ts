import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPack } from '../../src/cli/packs/check-pack.js';
import { Faults, type Fault } from '../../src/cli/fault.js';
import { readJson } from '../../src/cli/read-json.js';
import { set } from '../../src/schema/pointer.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { assembled, packSchema } from './support/halton.js';

const faultsOf = (pointer: string, value: Json | undefined): readonly Fault[] => {
  const pack = set(assembled.pack, pointer, value) as JsonObject;
  try {
    checkPack({ ...assembled, pack }, packSchema);
    return [];
  } catch (error) {
    assert.ok(error instanceof Faults);
    return error.faults;
  }
};

const base = 'schemas/question-sets/evidence';
const council = 'schemas/packs/halton';

/** What is broken, and how: each is named with its file, its place in it, and what to do. */
const cases: readonly (readonly [string, Json | undefined, Fault])[] = [
  [
    '/contacts/frontDoor/phone',
    'ring us',
    {
      file: `${council}/contacts.json`,
      pointer: '/frontDoor/phone',
      mend: 'Write a phone number: digits and spaces only.',
    },
  ],
  [
    '/status',
    'approved',
    { file: `${council}/pack.json`, pointer: '/status', mend: 'Write one of: demonstration, live, withdrawn.' },
  ],
  [
    '/text/en/lead',
    'Hello <b>you</b>',
    { file: `${base}/text.en.json`, pointer: '/lead', mend: 'Write plain words: this looks like markup.' },
  ],
  [
    '/text/en/demonstration',
    '<!-- -->',
    {
      file: `${council}/evidence/text.en.json`,
      pointer: '/demonstration',
      mend: 'Write plain words: this looks like markup.',
    },
  ],
  ['/ui/colour', 'red', { file: `${base}/ui.json`, pointer: '', mend: 'Take out "colour": it means nothing here.' }],
  [
    '/ui/presets/phone',
    '/you/fax',
    {
      file: `${base}/ui.json`,
      pointer: '/presets/phone',
      mend: 'No question is at /you/fax: correct the pointer, or add it to the schema.',
    },
  ],
  [
    '/text/en/fields/~1you~1yourName/label',
    undefined,
    {
      file: `${base}/text.en.json`,
      pointer: '/fields/~1you~1yourName',
      mend: 'Add "label".',
    },
  ],
  [
    '/text/en/fields/~1you~1yourName/errors',
    undefined,
    {
      file: `${base}/text.en.json`,
      pointer: '/fields/~1you~1yourName',
      mend: 'Say in errors.required what to do when it is missing.',
    },
  ],
  [
    '/text/en/fields/~1gate~1openCase/options/no',
    undefined,
    { file: `${base}/text.en.json`, pointer: '/fields/~1gate~1openCase', mend: 'Add words for the option no.' },
  ],
  [
    '/text/en/notices/open-case',
    undefined,
    { file: `${council}/evidence/text.en.json`, pointer: '/notices', mend: 'Add the words of the notice open-case.' },
  ],
  [
    '/text/en/notices/open-case/phones',
    ['fax'],
    { file: `${base}/text.en.json`, pointer: '/notices/open-case', mend: 'contacts has no fax.' },
  ],
  [
    '/ui/pages/1/fields/0',
    undefined,
    { file: `${base}/ui.json`, pointer: '/pages', mend: 'Ask /you/yourName on a page.' },
  ],
  [
    '/schema/properties/next',
    { $ref: '#/$defs/nowhere' },
    {
      file: `${base}/schema.json`,
      pointer: '/properties/next/$ref',
      mend: 'Nothing is at #/$defs/nowhere: correct the reference, or add what it names.',
    },
  ],
  ['/schema/properties/next', { type: 'text' }, { file: `${base}/schema.json`, pointer: '/properties/next', mend: '' }],
];

for (const [pointer, value, expected] of cases) {
  test(`a fault at ${pointer} is named with its file, place and mend`, () => {
    const found = faultsOf(pointer, value);
    const match = found.find(
      ({ file, mend }) => file === expected.file && (expected.mend === '' || mend === expected.mend),
    );
    assert.ok(match, JSON.stringify(found, null, 1));
    assert.ok(match.pointer.startsWith(expected.pointer), match.pointer);
  });
}

test('control: the pack as it is has no fault', () => {
  assert.deepEqual(faultsOf('/version', '0.1.1'), []);
});

test('a file that is no JSON, or is not there, is named', async () => {
  await assert.rejects(readJson('README.md'), /README\.md.*: (Write JSON|The file is missing)/);
  await assert.rejects(readJson('schemas/nowhere.json'), /schemas\/nowhere\.json: The file is missing/);
});
