import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { buildCli } from '../../scripts/build/build-cli.js';
import { writeIntegrity } from '../../scripts/build/integrity.js';
import { makeFolder } from './support/program.js';

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;

test('the package publishes the program with what it reads and the packages it imports', async () => {
  const folder = await makeFolder();
  await buildCli(folder.path);
  const code = await readFile(`${folder.path}/cli.js`, 'utf8');
  assert.ok(code.startsWith('#!/usr/bin/env node\n'));
  assert.deepEqual(manifest.bin, { 'front-door-elements': 'dist/cli.js' });
  for (const one of ['dist', 'schemas/*.json', 'schemas/question-sets']) assert.ok(manifest.files.includes(one), one);
  const imported = [...code.matchAll(/(?:^import .* from |\bimport\()"([^"]+)"/gm)].map(([, name = '']) => name);
  const packages = new Set(
    imported.filter((name) => !name.startsWith('node:')).map((name) => name.split('/')[0] ?? ''),
  );
  assert.deepEqual([...packages].sort(), ['ajv', 'ajv-draft-04', 'ajv-formats', 'esbuild']);
  for (const name of packages) assert.ok(Object.hasOwn(manifest.dependencies, name), name);
});

test('no page fetches the program: integrity.json does not list it', async () => {
  const folder = await makeFolder();
  await buildCli(folder.path);
  await folder.write('fd-other.js', 'export {};\n');
  await writeIntegrity(folder.path, '0.0.0');
  const { files } = JSON.parse(await readFile(`${folder.path}/integrity.json`, 'utf8')) as { files: object };
  assert.deepEqual(Object.keys(files), ['fd-other.js']);
});
