import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile, evaluate, set, type Json } from '../../src/schema/index.js';

const COUNT = 300;
const names = Array.from({ length: COUNT }, (_, index) => `q${index}`);

/** Independent conditions, each of which reads one answer. */
const many = {
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { enum: ['yes', 'no'] }])),
  allOf: names.map((name) => ({
    if: { properties: { [name]: { const: 'yes' } }, required: [name] },
    then: { properties: { [`${name}why`]: { type: 'string' } }, required: [`${name}why`] },
  })),
};

test('a change runs only the conditions that read it', () => {
  const plan = compile(many);
  const first = evaluate(plan, {});
  assert.equal(first.conditionsRun, COUNT, 'the counter counts: without a previous evaluation all of them run');
  const second = evaluate(plan, set({}, '/q7', 'yes'), { previous: first });
  assert.equal(second.conditionsRun, 1);
  assert.ok(second.root.properties.has('q7why'));
  const third = evaluate(plan, set(second.root.value, '/q7why', 'because'), { previous: second });
  assert.deepEqual([third.conditionsRun, third.valid], [0, true], 'an answer that no condition reads runs none');
});

/** How many conditions run when `change` follows `start`. */
function runs(schema: Json, start: Json, pointer: string, value: Json | undefined): number {
  const plan = compile(schema);
  return evaluate(plan, set(start, pointer, value), { previous: evaluate(plan, start) }).conditionsRun;
}

const readsDeep: Json = {
  if: { properties: { gate: { properties: { harm: { const: 'no' } }, required: ['harm'] } } },
  then: { properties: { calm: {} } },
};

test('a condition on a deep answer does not run for its neighbours', () => {
  const start: Json = { gate: { harm: 'no', other: 1 }, more: 1 };
  assert.equal(runs(readsDeep, start, '/gate/other', 2), 0);
  assert.equal(runs(readsDeep, start, '/more', 2), 0);
  assert.equal(runs(readsDeep, start, '/gate/harm', 'yes'), 1);
  assert.equal(runs(readsDeep, start, '/gate', undefined), 1);
});

test('a condition that reads without bound runs at every change of its place', () => {
  const schemas: Json[] = [{ maxProperties: 3 }, { additionalProperties: { type: 'string' } }, { const: { a: 1 } }];
  for (const unbounded of schemas) {
    assert.equal(runs({ not: { not: unbounded } }, { a: 1 }, '/b', 2) > 0, true, JSON.stringify(unbounded));
  }
});

test('what a condition takes as known is known at every change', () => {
  const plan = compile({
    if: { additionalProperties: true },
    then: true,
    unevaluatedProperties: false,
  });
  const before = evaluate(plan, { a: 1 });
  assert.equal(before.valid, true);
  assert.equal(evaluate(plan, { a: 1, b: 2 }, { previous: before }).valid, true);
});

test('a condition on an element does not run for the other elements', () => {
  const schema: Json = { items: { if: { required: ['a'] }, then: { required: ['b'] } } };
  assert.equal(runs(schema, [{ c: 1 }, { c: 1 }, { c: 1 }], '/1/a', 1), 1);
});

test('a keystroke among 1,000 answers stays cheap', (context) => {
  const fields = Array.from({ length: 1000 }, (_, index) => `f${index}`);
  const plan = compile({
    properties: Object.fromEntries(fields.map((field) => [field, { type: 'string', maxLength: 99 }])),
  });
  let value: Json | undefined = Object.fromEntries(fields.map((field) => [field, 'text']));
  let previous = evaluate(plan, value);
  const times = Array.from({ length: 200 }, (_, index) => {
    value = set(value, '/f500', `text ${index}`);
    const start = performance.now();
    previous = evaluate(plan, value, { previous });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[100] ?? 0;
  context.diagnostic(`median ${median.toFixed(3)} ms`);
  assert.ok(median < 10, 'twenty times the target, for slow and busy machines');
});
