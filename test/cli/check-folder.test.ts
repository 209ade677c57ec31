import assert from 'node:assert/strict';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { assembleFolder, folders } from '../../src/cli/packs/assemble.js';
import { mergeParts } from '../../src/packs/merge.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { makeFolder, run } from './support/program.js';

const folder = await makeFolder();

/** A copy of Halton's folder of parts with some files changed; undefined takes one out. */
async function council(name: string, files: Readonly<Record<string, Json | string | undefined>>): Promise<string> {
  const path = join(folder.path, name);
  await cp('schemas/packs/halton', path, { recursive: true });
  for (const [part, content] of Object.entries(files)) {
    const file = join(path, part);
    if (content === undefined) await rm(file);
    else await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return path;
}

const part = async (name: string): Promise<JsonObject> =>
  JSON.parse(await readFile(join('schemas/packs/halton', name), 'utf8')) as JsonObject;

/** The lines about a folder, with its name taken out. */
async function faultsOf(path: string): Promise<readonly string[]> {
  const { code, out, errors } = await run(['check-pack', path]);
  assert.deepEqual([code, out], [1, '']);
  return errors.map((line) => line.replace(`${path}/`, '').replace(`${relative('', path)}/`, ''));
}

test('control: a folder of parts is well', async () => {
  const { code, out, errors } = await run(['check-pack', 'schemas/packs/halton', await council('good', {})]);
  assert.deepEqual([code, errors], [0, []]);
  const inside = await readdir('schemas/packs/halton', { withFileTypes: true });
  const kinds = inside.flatMap((one) => (one.isDirectory() ? one.name : [])).sort();
  assert.ok(kinds.includes('notices'));
  const lines = ['schemas/packs/halton', '/good'].flatMap((path) => kinds.map((kind) => `${path} is well: ${kind} `));
  const said = out.split('\n');
  assert.equal(said.length, lines.length);
  lines.forEach((line, index) => assert.ok(said[index]?.includes(line), out));
});

test('a fault is named in the file that says it: the council’s own, or the question set', async () => {
  const notices: Json = [
    { id: 'home-liverpool', after: '/gate/nowhere' },
    { id: 'open-case', pages: ['nowhere'] },
  ];
  const text = mergeParts(await part('evidence/text.en.json'), {
    fields: { '/you/fax': { label: 'Fax' }, '/you/yourName': { label: null } },
    demonstration: 'Ask %{nobody}',
  });
  const path = await council('parts', {
    'evidence/notices.json': mergeParts(
      JSON.parse(await readFile('schemas/packs/halton/evidence/notices.json', 'utf8')) as Json,
      notices,
    ),
    'evidence/text.en.json': text,
    'contacts.json': mergeParts(await part('contacts.json'), { anyCouncil: { url: 'http://example.org' } }),
    'pack.json': mergeParts(await part('pack.json'), { reviewBy: '2026-01-01' }),
  });
  assert.deepEqual(
    [...(await faultsOf(path))].sort(),
    [
      'contacts.json at /anyCouncil/url: Write an address that begins with https://.',
      'evidence/notices.json at /1/after: No question is at /gate/nowhere: correct the pointer, or add it to the schema.',
      'evidence/notices.json at /2/pages/0: No page has the id nowhere.',
      'evidence/text.en.json at /demonstration: Nothing fills %{nobody} here: write the words out.',
      'evidence/text.en.json at /fields/~1you~1fax: No question is at /you/fax: correct the pointer, or add it to the schema.',
      'pack.json at /reviewBy: Write a day after 2026-11-22, when it was checked.',
    ].sort(),
  );
});

test('files that are missing, or that nobody reads, are named', async () => {
  const path = await council('files', { 'contacts.json': undefined, 'evidence/txt.en.json': {}, 'schema.json': {} });
  const faults = await faultsOf(path);
  assert.ok(
    faults.includes(
      'evidence/txt.en.json: Nothing reads txt.en.json: call it schema, ui, notices, rules, outputs or text.en (.json).',
    ),
  );
  assert.ok(faults.includes('schema.json: Nothing reads schema.json: call it pack.json or contacts.json.'));
  assert.ok(faults.includes('contacts.json: Add "emergency".'), faults.join('\n'));
});

test('several files that are no JSON come in one run', async () => {
  const path = await council('broken', { 'pack.json': '{', 'evidence/schema.json': '[' });
  assert.deepEqual([...(await faultsOf(path))].sort(), [
    'evidence/schema.json at line 1, column 2: Write JSON: a value or ] must stand here.',
    'pack.json at line 1, column 2: Write JSON: a name in "…" or } must stand here.',
  ]);
});

test('a folder without a pack is no pack', async () => {
  const path = join(folder.path, 'empty');
  await mkdir(path);
  const { code, errors } = await run(['check-pack', path]);
  assert.deepEqual(
    [code, errors],
    [1, [`${path}: This folder holds no pack: name one with pack.json, contacts.json and a folder for each kind.`]],
  );
});

test('without a day of review every bank holiday from the day of the check on is in the pack', async () => {
  const path = await council('no-review', { 'pack.json': { ...(await part('pack.json')), reviewBy: null } });
  const [holidays, bounded] = await Promise.all(
    [path, 'schemas/packs/halton'].map(async (one) => {
      const { pack } = (await assembleFolder(one, folders)).find(({ kind }) => kind === 'threshold') ?? {};
      return pack?.['holidays'] as string[];
    }),
  );
  const { dates } = JSON.parse(await readFile(folders.holidays, 'utf8')) as { dates: string[] };
  assert.deepEqual(
    holidays,
    dates.filter((date) => date > '2026-11-22'),
  );
  // Control: with one, only until a year after it.
  assert.equal(
    bounded?.at(-1),
    dates.findLast((date) => date <= '2028-02-22'),
  );
});
