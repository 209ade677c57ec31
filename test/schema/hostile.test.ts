import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { hiddenAnswers } from '../../src/form/hidden-answers.js';
import { FormModel, Pages, chooseType, find, placesOf } from '../../src/form/index.js';
import { SchemaAids } from '../../src/form/schema-aids.js';
import { compile, type Json, type Plan } from '../../src/schema/index.js';
import { cpuTime } from './support/cpu.js';
import { KEYWORDS, catastrophic, hostileSchemas, isClean } from './support/hostile-schemas.js';

/** A form of the plan: all its places, an answer in the first of them, and what is wrong with it. */
function useForm(plan: Plan): FormModel {
  const model = new FormModel({ plan, aids: new SchemaAids() });
  const pages = new Pages([{ id: 'main', fields: [''] }]);
  const places = placesOf(pages.nodes(0, model.root));
  for (const pointer of places) {
    const place = find(model.root, pointer);
    if (place) chooseType(place);
  }
  for (const pointer of places.slice(0, 5)) {
    model.set(pointer, 'an answer');
    void model.issues.value;
  }
  void hiddenAnswers(model.given, model.answers);
  return model;
}

test('a hostile schema is planned within a second, used within two, and changes nothing', (context) => {
  for (const { name, schema, refused } of hostileSchemas) {
    let plan: Plan | undefined;
    const planned = cpuTime(() => (plan = compile(schema)));
    assert.ok(plan);
    const used = cpuTime(() => useForm(plan as Plan));
    context.diagnostic(`${name}: ${planned.toFixed()} ms, ${used.toFixed()} ms`);
    assert.ok(planned < 1000, `${name}: planned in ${planned.toFixed()} ms`);
    assert.ok(used < 2000, `${name}: used in ${used.toFixed()} ms`);
    assert.ok(isClean(), name);
    if (!refused) continue;
    const [code, pointer] = refused;
    const found = plan.problems.map((problem) => `${problem.code} #${problem.schemaPointer}`);
    assert.ok(
      found.some((line) => line.startsWith(`${code} ${pointer}`)),
      `${name}: ${found.join(', ')}`,
    );
  }
});

test('a list that must have a billion elements begins with a few, and says what it wants', () => {
  const inner = { type: 'object', properties: { b: { type: 'string' } } };
  for (const items of [inner, { type: 'string' }]) {
    const model = useForm(compile({ required: ['a'], properties: { a: { type: 'array', minItems: 1e9, items } } }));
    assert.ok(model.issues.value.some(({ keyword, params }) => keyword === 'minItems' && params['limit'] === 1e9));
    const count = find(model.root, '/a')?.items.length ?? 0;
    assert.ok(count > 0 && count <= 20, `${count} elements`);
  }
});

/** Runs a pattern where it can be stopped; undefined when it had to be. */
async function runPattern(pattern: string, text: string): Promise<boolean | undefined> {
  const code = `const { workerData: [pattern, text], parentPort } = require('node:worker_threads');
    parentPort.postMessage(new RegExp(pattern, 'u').test(text));`;
  const worker = new Worker(code, { eval: true, workerData: [pattern, text] });
  return new Promise((resolve, reject) => {
    const stop = setTimeout(() => void worker.terminate().then(() => resolve(undefined)), 500);
    worker.once('error', reject);
    worker.once('message', (answer: boolean) => {
      clearTimeout(stop);
      resolve(answer);
    });
  });
}

test('control: every pattern that is refused would keep a browser busy', async () => {
  for (const [pattern, attack] of catastrophic) {
    assert.equal(await runPattern(pattern, `${attack.repeat(2000)}!`), undefined, pattern);
  }
});

test('control: a pattern that is run is done with a long text at once', async () => {
  for (const pattern of [
    '^[A-Z]{2}[0-9]+$',
    '^\\s*\\S+@\\S+\\.\\S+$',
    '.*[A-Za-z]+.*',
    '^(?!\\s)(?!.*\\s{2,})[^<>]+$',
  ]) {
    assert.deepEqual(compile({ pattern }).problems, [], pattern);
    for (const letter of ['a', ' ', '@', '1']) {
      assert.notEqual(await runPattern(pattern, `${letter.repeat(2000)}!`), undefined, `${pattern} with ${letter}`);
    }
  }
});

test('control: the check of prototypes finds one that was changed', () => {
  Object.defineProperty(Object.prototype, 'polluted', { value: 'yes', configurable: true });
  assert.equal(isClean(), false);
  Reflect.deleteProperty(Object.prototype, 'polluted');
  assert.equal(isClean(), true);
});

const anything: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
  fc.constantFrom<Json>(
    -1,
    1e9,
    1e308,
    '',
    '#',
    '#/',
    '#/properties/a',
    'object',
    'array',
    '(',
    '[a-z]+',
    [],
    {},
    [{}],
    null,
  ),
);

/** Any JSON in the place of any keyword, at two levels. */
const faulty: fc.Arbitrary<Json> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...KEYWORDS), anything), { maxLength: 6 }),
    fc.array(fc.tuple(fc.constantFrom(...KEYWORDS), anything), { maxLength: 6 }),
    fc.constantFrom('properties', 'items', 'allOf', 'oneOf', 'if', 'patternProperties', '$defs'),
  )
  .map(([outer, inner, keyword]): Json => {
    const below = Object.fromEntries(inner) as Json;
    const isList = keyword === 'allOf' || keyword === 'oneOf';
    const isMap = keyword === 'properties' || keyword === 'patternProperties' || keyword === '$defs';
    const nested: Json = isList ? [below, { title: 'other' }] : isMap ? { a: below } : below;
    return {
      properties: { a: below, b: { type: 'string' } },
      ...(Object.fromEntries(outer) as object),
      [keyword]: nested,
    };
  });

test('anything in the place of any keyword neither throws nor takes long', () => {
  fc.assert(
    fc.property(faulty, anything, (schema, answers) => {
      const time = cpuTime(() => {
        const model = useForm(compile(schema));
        model.restore(answers);
        void model.issues.value;
      });
      assert.ok(time < 2000, `${time.toFixed()} ms`);
      assert.ok(isClean());
    }),
    { numRuns: 1500 },
  );
});
