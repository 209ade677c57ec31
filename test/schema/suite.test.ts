import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile, evaluate, type DialectName, type Json } from '../../src/schema/index.js';
import { corpusDirectory, corpusSkip, jsonFiles, readJson } from './support/corpus.js';

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

type Exceptions = Readonly<Record<string, string>>;

const require = createRequire(import.meta.url);
const suite = join(corpusDirectory ?? '', 'json-schema-test-suite');
const exceptions = readJson(join(import.meta.dirname, 'suite-exceptions.json')) as Exceptions;

const folders: readonly (readonly [string, DialectName])[] = [
  ['draft4', 'draft-04'],
  ['draft7', 'draft-07'],
  ['draft2020-12', '2020-12'],
];

/** Documents that the suite expects to be there; the meta-schemas are Ajv's copies. */
function documents(folder: string): Record<string, Json> {
  const found: Record<string, Json> = {};
  const remotes = join(suite, 'remotes');
  for (const path of jsonFiles(remotes)) {
    const [top = ''] = path.split('/');
    if (top.startsWith('draft') && top !== folder) continue;
    if (top === 'v1') continue;
    found[`http://localhost:1234/${path}`] = readJson(join(remotes, path)) as Json;
  }
  for (const path of metaSchemas) {
    const schema = require(path) as Record<string, Json>;
    found[String(schema['$id'] ?? schema['id']).replace(/#$/, '')] = schema;
  }
  return found;
}

const metaSchemas = [
  'ajv-draft-04/dist/refs/json-schema-draft-04.json',
  'ajv/dist/refs/json-schema-draft-07.json',
  'ajv/dist/refs/json-schema-2020-12/schema.json',
  ...['applicator', 'content', 'core', 'format-annotation', 'meta-data', 'unevaluated', 'validation'].map(
    (name) => `ajv/dist/refs/json-schema-2020-12/meta/${name}.json`,
  ),
];

function failures(folder: string, dialect: DialectName): { names: string[]; count: number } {
  const names: string[] = [];
  let count = 0;
  const known = documents(folder);
  for (const path of jsonFiles(join(suite, 'tests', folder))) {
    if (path.startsWith('optional')) continue;
    for (const group of readJson(join(suite, 'tests', folder, path)) as Group[]) {
      const plan = compile(group.schema, { dialect, formats: false, documents: known });
      for (const { description, data, valid } of group.tests) {
        count += 1;
        if (evaluate(plan, data).valid !== valid) names.push(`${folder}/${path}: ${group.description}: ${description}`);
      }
    }
  }
  return { names, count };
}

for (const [folder, dialect] of folders) {
  test(`the official suite's verdicts for ${dialect}`, { skip: corpusSkip }, (context) => {
    const { names, count } = failures(folder, dialect);
    context.diagnostic(`${count} cases, ${names.length} exceptions`);
    const expected = Object.keys(exceptions).filter((name) => name.startsWith(`${folder}/`));
    assert.ok(count > 500, 'the suite was found');
    assert.deepEqual(
      names,
      expected,
      'the cases that fail are those that suite-exceptions.json names, no more, no fewer',
    );
  });
}
