import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Applied } from '../../src/schema/apply.js';
import { appliedOf } from '../../src/schema/evaluate.js';
import { compile, equal, evaluate, type Json } from '../../src/schema/index.js';
import { corpusDirectory, corpusSkip, jsonFiles, readJson } from './support/corpus.js';

interface Suite {
  readonly suite: readonly {
    readonly description: string;
    readonly compatibility?: string;
    readonly schema: Json;
    readonly externalSchemas?: Readonly<Record<string, Json>>;
    readonly tests: readonly {
      readonly instance: Json;
      readonly assertions: readonly { location: string; keyword: string; expected: Record<string, Json> }[];
    }[];
  }[];
}

const exceptions = readJson(join(import.meta.dirname, 'suite-exceptions.json')) as Readonly<Record<string, string>>;
const folder = join(corpusDirectory ?? '', 'json-schema-test-suite/annotations/tests');

/** The values of a keyword, by the schema that says so, at one place of an instance. */
function annotations(
  applied: Applied,
  location: string,
  keyword: string,
  found: Record<string, Json> = {},
): Record<string, Json> {
  if (!applied.isValid || applied.value === undefined) return found;
  const { schema, pointer } = applied.node;
  const value = typeof schema === 'object' ? schema[keyword] : undefined;
  if (applied.pointer === location && value !== undefined) {
    const uri = pointer.includes('#') ? pointer : `#${pointer}`;
    found[encodeURI(uri).replaceAll('^', '%5E')] = value;
  }
  for (const other of applied.counted) annotations(other, location, keyword, found);
  for (const list of applied.members.values()) for (const other of list) annotations(other, location, keyword, found);
  return found;
}

/** Whether a case says that it is meant for 2020-12. */
const isFor2020 = (compatibility = ''): boolean =>
  compatibility.split(',').every((part) => {
    const year = Number(part.replace(/\D/g, ''));
    if (part === '') return true;
    return part.startsWith('=') ? year === 2020 : part.startsWith('<=') ? year >= 2020 : year <= 2020;
  });

test('the official suite of annotations', { skip: corpusSkip }, (context) => {
  const failed: string[] = [];
  let count = 0;
  for (const path of jsonFiles(folder)) {
    for (const group of (readJson(join(folder, path)) as Suite).suite) {
      if (!isFor2020(group.compatibility)) continue;
      const plan = compile(group.schema, { formats: false, documents: group.externalSchemas ?? {} });
      for (const { instance, assertions } of group.tests) {
        const applied = appliedOf(evaluate(plan, instance));
        assert.ok(applied);
        for (const { location, keyword, expected } of assertions) {
          count += 1;
          const isAsExpected = equal(annotations(applied, location, keyword), expected);
          if (!isAsExpected) failed.push(`annotations/${path}: ${group.description}: ${keyword} at "${location}"`);
        }
      }
    }
  }
  context.diagnostic(`${count} assertions`);
  const expected = Object.keys(exceptions).filter((name) => name.startsWith('annotations/'));
  assert.ok(count > 50);
  assert.deepEqual(failed, expected, 'what fails is what suite-exceptions.json names, no more, no fewer');
});
