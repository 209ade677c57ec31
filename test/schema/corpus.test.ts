import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile, evaluate, set, type Json, type Location } from '../../src/schema/index.js';
import { corpusDirectory, corpusSkip, jsonFiles, readJson } from './support/corpus.js';

const require = createRequire(import.meta.url);
const Ajv04 = (
  require('ajv-draft-04') as {
    default: new (options: object) => { compile(schema: unknown): (data: unknown) => boolean };
  }
).default;

const folder = (name: string): string => join(corpusDirectory ?? '', name);

/** A place to write to: the first that holds no others. */
function leaf(location: Location): Location {
  const [first] = location.properties.values();
  return first ? leaf(first) : location;
}

for (const name of ['va-forms', 'schemastore-conditional']) {
  test(`real schemas (${name}) are read, laid out and evaluated quickly`, { skip: corpusSkip }, (context) => {
    const files = jsonFiles(folder(name)).filter((path) => !path.includes('-example'));
    assert.ok(files.length > 10, 'the corpus was found');
    let slowest = 0;
    for (const path of files) {
      const start = performance.now();
      const plan = compile(readJson(join(folder(name), path)));
      const before = evaluate(plan, {});
      const { pointer } = leaf(before.root);
      evaluate(plan, set({}, pointer, 'x'), { previous: before });
      slowest = Math.max(slowest, performance.now() - start);
    }
    context.diagnostic(`${files.length} schemas, the slowest ${slowest.toFixed()} ms`);
    assert.ok(slowest < 2000);
  });
}

test('examples of real forms get the verdict that Ajv gives them', { skip: corpusSkip }, (context) => {
  const examples = jsonFiles(folder('va-forms')).filter((path) => path.includes('-example'));
  let count = 0;
  for (const path of examples) {
    const schema = readJson(join(folder('va-forms'), path.replace('-example', '-schema'))) as { $schema?: string };
    if (!schema.$schema?.includes('draft-04')) continue;
    const data = readJson(join(folder('va-forms'), path)) as Json;
    const ajv = new Ajv04({ strict: false, validateFormats: false, logger: false, unicodeRegExp: false });
    const verdict = verdictOf(() => ajv.compile(schema)(data));
    if (verdict === undefined) continue;
    count += 1;
    assert.equal(evaluate(compile(schema, { formats: false }), data).valid, verdict, path);
  }
  context.diagnostic(`${count} examples`);
  assert.ok(count > 5);
});

/** Ajv refuses schemas with dangling references altogether. */
function verdictOf(run: () => boolean): boolean | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
