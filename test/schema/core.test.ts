import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { compile } from '../../src/schema/compile.js';
import { compile as compileWhole } from '../../src/schema/index.js';
import type { Plan } from '../../src/schema/index.js';
import type { Json } from '../../src/schema/types.js';
import { wholeVocabulary } from '../../src/schema/whole/vocabulary.js';

const words = (plan: Plan): ReadonlySet<string> =>
  new Set(plan.root.registry.vocabulary.keywords.map(([name]) => name));

const core = words(compile(true));
const whole = words(compileWhole(true));

/** Every schema in a pack: the questions, and whatever is a condition. */
const schemasOf = (value: Json, found: Json[] = []): Json[] => {
  if (typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) for (const one of value) schemasOf(one, found);
  else {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'schema' || key === 'when') found.push(inner);
      else schemasOf(inner, found);
    }
  }
  return found;
};

/** Keywords of a schema that the first page's engine passes over, and formats that it does not assert. */
const beyond = (schema: Json): string[] => {
  const { registry } = compileWhole(schema).root;
  return [...registry.nodes.values()].flatMap(({ schema: one, pointer }) => {
    if (typeof one === 'boolean') return [];
    const keywords = Object.keys(one).filter((name) => whole.has(name) && !core.has(name));
    const { format } = one;
    const isUnknown =
      wholeVocabulary.formats.has(format ?? '') && !compile(true).root.registry.vocabulary.formats.has(format ?? '');
    return [...keywords, ...(isUnknown ? [`format ${String(format)}`] : [])].map((name) => `${pointer}: ${name}`);
  });
};

test('no built-in pack says more than the engine of a first page reads', async () => {
  const folder = new URL('../../dist/packs/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  assert.ok(files.length > 0, 'packs are built');
  for (const file of files) {
    const pack = JSON.parse(await readFile(new URL(file, folder), 'utf8')) as Json;
    for (const schema of schemasOf(pack)) assert.deepEqual(beyond(schema), [], file);
  }
});

test('a keyword beyond that is found (control)', () => {
  assert.deepEqual(beyond({ properties: { a: { multipleOf: 2, format: 'uuid' } } }), [
    '/properties/a: multipleOf',
    '/properties/a: format uuid',
  ]);
});
