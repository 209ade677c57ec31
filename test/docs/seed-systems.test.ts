import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

const page = await readFile('docs/seed-systems.md', 'utf8');
const folder = process.env['DOMAIN_DIR'];
const skip = folder ? false : 'DOMAIN_DIR is not set';

interface Row {
  readonly id: string;
  /** All between the name of the system and the last. */
  readonly data: readonly string[];
  /** The tests that make it sure, or why it is out of scope. */
  readonly last: string;
}

const rows = [...page.matchAll(/^\| [A-E]\d+ .*$/gm)].map(([line]): Row => {
  const [id = '', , ...cells] = line.split('|').slice(1, -1);
  return { id: id.trim(), data: cells.slice(0, -1), last: (cells.at(-1) ?? '').trim() };
});

const fileOf = (name: string): string | undefined =>
  [`elements/${name}.browser`, `elements/${name}`, name, `${name}.browser`]
    .map((path) => `test/${path}.test.ts`)
    .find((path) => existsSync(path));

/** The tests that a cell names, by their file: `` `rules/brag`: "words", "other words"; `practice`: … ``. */
const testsOf = (cell: string): { readonly name: string; readonly words: readonly string[] }[] => {
  const [, ...parts] = cell.split('`');
  return parts.flatMap((name, index) => {
    const words = [...(parts[index + 1] ?? '').matchAll(/"([^"]+)"/g)].map(([, one = '']) => one);
    return index % 2 === 0 ? [{ name, words }] : [];
  });
};

/** The code of a test, with that of the parts that it is made of. */
const codeOf = async (file: string): Promise<string> => {
  const suites = file.replace(/([^/]+)\.test\.ts$/, 'suites/$1');
  const parts = existsSync(suites) ? readdirSync(suites).map((part) => join(suites, part)) : [];
  const texts = await Promise.all([file, ...parts].map((one) => readFile(one, 'utf8')));
  return texts.join('\n').replaceAll("\\'", "'");
};

const isThere = (path: string): boolean => {
  const [before = '', after] = path.split('*/');
  if (after === undefined) return existsSync(join('schemas', path));
  return readdirSync(join('schemas', before)).some((one) => existsSync(join('schemas', before, one, after)));
};

/** A file may have one test for every pack, named after it. */
const isOfEachPack = (words: string, code: string): boolean =>
  code.includes('`${id}/${kind}`') && existsSync(join('schemas/packs', words));

/** Whether the code of a test has words, those left out (…) apart. */
const has = (code: string, words: string): boolean =>
  isOfEachPack(words, code) || words.split('…').every((piece) => code.includes(piece.trim()));

test('every system of the guide has a line, with a test, or with why it is out of scope', { skip }, async () => {
  const guide = await readFile(join(folder ?? '', 'GUIDE.md'), 'utf8');
  const ids = new Set([...guide.matchAll(/^\| ([A-E]\d+) \|/gm)].map(([, id = '']) => id));
  assert.equal(ids.size, 65);
  const missing = [...ids].filter((id) => !rows.some((row) => row.id === id && row.last.length > 20));
  assert.deepEqual(missing, []);
  assert.deepEqual(
    rows.map(({ id }) => id).filter((id) => !ids.has(id)),
    [],
    'no line is about a system that the guide does not have',
  );
});

test('all data that is named is there', () => {
  const named = rows.flatMap(({ id, data }) =>
    [...data.join().matchAll(/`((?:packs|question-sets|forms)\/[^`]+)`/g)].map(([, path = '']) => `${id} ${path}`),
  );
  assert.ok(named.length > 60);
  const gone = named.filter((one) => !isThere(one.slice(one.indexOf(' ') + 1)));
  assert.deepEqual(gone, []);
});

test('every test that is named is there, with its words', async () => {
  const named = rows.flatMap(({ id, last }) => testsOf(last).map((one) => ({ id, ...one })));
  assert.ok(named.length > 60);
  for (const { id, name, words } of named) {
    const file = fileOf(name);
    assert.ok(file, `${id}: no test ${name}`);
    const code = await codeOf(file);
    for (const one of words) assert.ok(has(code, one), `${id}: ${file} has no “${one}”`);
  }
});

test('control: a test that is renamed is missed', () => {
  assert.ok(has("it('red: 4 hours, in the hub')", 'red: 4 hours …'));
  assert.ok(!has("it('red: 4 hours, in the hub')", 'red: 6 hours …'));
});
