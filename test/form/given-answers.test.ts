import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenAnswers } from '../../src/form/hidden-answers.js';
import { FormModel, find } from '../../src/form/index.js';
import { SchemaAids } from '../../src/form/schema-aids.js';
import { compile, type Json } from '../../src/schema/index.js';

const text = { type: 'string' };

/** The form of a schema, begun with answers that did not come from it. */
function begin(schema: unknown, answers: Json): FormModel {
  const model = new FormModel({ plan: compile(schema), aids: new SchemaAids() });
  model.restore(answers);
  return model;
}

test('given answers choose the branch that they meet whole, not one that they meet in part', () => {
  const branch = (country: string, places: string[]): Json => ({
    title: country,
    properties: { country: { enum: [country] }, state: { enum: places }, city: text },
  });
  const schema = { properties: { address: { type: 'object', oneOf: [branch('CAN', ['AB']), branch('USA', ['MD'])] } } };
  const answers = { address: { country: 'USA', state: 'MD', city: 'Baltimore' } };
  const model = begin(schema, answers);
  assert.deepEqual(model.answers, answers);
  assert.deepEqual(model.issues.value, []);
});

test('branches inside chosen branches are chosen, too', () => {
  const inner = {
    oneOf: [
      { title: 'a', properties: { a: text }, required: ['a'] },
      { title: 'b', properties: { b: text }, required: ['b'] },
    ],
  };
  const schema = {
    oneOf: [
      { title: 'none', properties: { c: text }, required: ['c'] },
      { title: 'in', properties: { in: inner }, required: ['in'] },
    ],
  };
  const model = begin(schema, { in: { b: 'x' } });
  assert.deepEqual(model.answers, { in: { b: 'x' } });
  assert.deepEqual(model.issues.value, []);
});

test('what a blank form begins with is not put among given answers that do not ask for it', () => {
  const schema = {
    properties: { kinds: { type: 'array', items: { enum: ['upload', 'fetch'] } } },
    if: { properties: { kinds: { contains: { const: 'fetch' } } } },
    then: {
      required: ['from'],
      properties: {
        from: {
          type: 'array',
          minItems: 1,
          items: { type: 'object', required: ['kind', 'where'], properties: { kind: { const: 'x' }, where: text } },
        },
      },
    },
  };
  const answers = { kinds: ['upload'] };
  const model = begin(schema, answers);
  assert.deepEqual(model.given, answers);
  assert.deepEqual(model.issues.value, []);
});

test('what is required and described nowhere can be given, unless nothing else may be', () => {
  const schema = { type: 'object', required: ['name', 'id'], properties: { name: text } };
  const model = begin(schema, { name: 'Sam', id: { number: 5 } });
  assert.deepEqual(model.answers, { name: 'Sam', id: { number: 5 } });
  assert.deepEqual(model.issues.value, []);
  model.set('/id', undefined);
  assert.ok(find(model.root, '/id'), 'it stays a question');
  assert.equal(find(begin({ ...schema, additionalProperties: false }, {}).root, '/id'), undefined);
});

/** Counts how often a form works out what its answers decide: each round begins with `fill`. */
class CountingAids extends SchemaAids {
  rounds = 0;

  override fill(...all: Parameters<SchemaAids['fill']>): Json {
    this.rounds += 1;
    return super.fill(...all);
  }
}

test('answers that are left out do not keep a form working: it is done when nothing changes', () => {
  const schema = {
    properties: { asks: { enum: ['Yes', 'No'] }, name: text },
    if: { properties: { asks: { const: 'Yes' } }, required: ['asks'] },
    then: { properties: { more: text } },
  };
  const aids = new CountingAids();
  const model = new FormModel({ plan: compile(schema), aids });
  model.restore({ asks: 'No', more: 'hidden' });
  aids.rounds = 0;
  model.set('/name', 'Sam');
  assert.deepEqual(hiddenAnswers(model.given, model.answers), ['/more']);
  assert.equal(aids.rounds, 2);
});
