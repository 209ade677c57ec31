import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals-core';
import { FormModel } from '../../src/form/index.js';
import { insertItem, removeItem } from '../../src/form/edit-list.js';
import { SchemaAids } from '../../src/form/schema-aids.js';
import { compile, type Json } from '../../src/schema/index.js';

const text = { type: 'string' };

const open = (schema: unknown, aids: SchemaAids | undefined = new SchemaAids()): FormModel =>
  new FormModel({ plan: compile(schema), ...(aids && { aids }) });

const choose = (model: FormModel, aids: SchemaAids, pointer: string, branch: number): void => {
  const place = model.place(pointer).value;
  const [choice] = place?.choices ?? [];
  assert.ok(place && choice);
  aids.choose(model, place, choice, branch);
};

const map = { type: 'object', additionalProperties: text };

for (const [what, schema, at] of [
  ['a map', { type: 'object', properties: { names: map } }, '/names'],
  ['a form that is a map', map, ''],
] as const) {
  test(`${what} takes one entry after another`, () => {
    const model = open(schema);
    model.set(`${at}/a`, '');
    model.set(`${at}/a`, 'first');
    model.set(`${at}/b`, '');
    assert.ok(model.place(`${at}/b`).value, 'the second name has a place');
    model.set(`${at}/b`, 'second');
    const entries = { a: 'first', b: 'second' };
    assert.deepEqual(model.answers, at === '' ? entries : { names: entries });
  });
}

test('a name that no schema speaks of gets no place beside one that has one', () => {
  const model = open({ type: 'object', patternProperties: { '^x': text }, additionalProperties: false });
  model.set('/x1', 'yes');
  model.set('/y', 'no');
  assert.equal(model.place('/y').value, undefined);
  assert.deepEqual(model.answers, { x1: 'yes' });
});

test('an entry called 0 is an entry, and does not make the map a list', () => {
  const model = open({ type: 'object', properties: { names: map } });
  model.set('/names/0', 'nought');
  assert.deepEqual(model.answers, { names: { 0: 'nought' } });
});

test('properties called 0 and 1 stay properties of an optional group', () => {
  const model = open({ type: 'object', properties: { rows: { type: 'object', properties: { 0: text, 1: text } } } });
  model.set('/rows/0', 'x');
  model.set('/rows/1', 'y');
  assert.deepEqual(model.answers, { rows: { 0: 'x', 1: 'y' } });
});

for (const aids of [undefined, new SchemaAids()]) {
  for (const [first, second] of [
    [0, 1],
    [1, 0],
  ] as const) {
    test(`a list that needs two is answered from element ${first + 1} on${aids ? ', with aids' : ''}`, () => {
      const people = {
        type: 'array',
        minItems: 2,
        items: { type: 'object', required: ['name'], properties: { name: text } },
      };
      const model = open({ type: 'object', required: ['people'], properties: { people } }, aids);
      model.set(`/people/${first}/name`, `person ${first}`);
      assert.equal(model.root.properties.get('people')?.items.length, 2);
      assert.deepEqual(
        model.issues.value.map(({ instancePointer }) => instancePointer),
        [`/people/${second}/name`],
      );
      model.set(`/people/${second}/name`, `person ${second}`);
      assert.deepEqual(model.answers, { people: [{ name: 'person 0' }, { name: 'person 1' }] });
      aids?.restart();
    });
  }
}

const visits = {
  type: 'array',
  items: {
    oneOf: [
      { title: 'In words', type: 'string' },
      { title: 'How many', type: 'integer' },
    ],
  },
};

test('what was removed comes back as it was: the chosen way, its answer, and the answer of the other way', () => {
  const aids = new SchemaAids();
  const model = open({ type: 'object', properties: { visits } }, aids);
  insertItem(model, '/visits', '');
  choose(model, aids, '/visits/0', 1);
  model.set('/visits/0', 3);
  choose(model, aids, '/visits/0', 0);
  model.set('/visits/0', 'hello');
  const undo = removeItem(model, '/visits', 0);
  assert.deepEqual(model.answers, {});
  undo();
  assert.deepEqual(model.answers, { visits: ['hello'] });
  assert.equal(model.place('/visits/0').value?.choices[0]?.chosen, 0);
  choose(model, aids, '/visits/0', 1);
  assert.deepEqual(model.answers, { visits: [3] });
});

test('what comes back changes nothing of what was chosen for others meanwhile', () => {
  const aids = new SchemaAids();
  const model = open({ type: 'object', properties: { visits } }, aids);
  for (const index of [0, 1]) {
    insertItem(model, '/visits', '');
    choose(model, aids, `/visits/${index}`, 0);
  }
  const undo = removeItem(model, '/visits', 0);
  choose(model, aids, '/visits/0', 1);
  undo();
  const chosen = [0, 1].map((index) => model.place(`/visits/${index}`).value?.choices[0]?.chosen);
  assert.deepEqual(chosen, [0, 1]);
});

test('a removed element does not come back by a default that was cleared', () => {
  const town = { type: 'string', default: 'Halton' };
  const people = { type: 'array', items: { type: 'object', properties: { name: text, town } } };
  const model = open({ type: 'object', properties: { people } });
  for (const index of [0, 1]) {
    insertItem(model, '/people', {});
    model.set(`/people/${index}/name`, `person ${index}`);
  }
  model.set('/people/1/town', undefined);
  removeItem(model, '/people', 0);
  assert.deepEqual(model.answers, { people: [{ name: 'person 1' }] });
});

test('what a service refused of an element is not said of the one that takes its place', () => {
  const people = { type: 'array', items: { type: 'object', properties: { name: text } } };
  const model = open({ type: 'object', properties: { people } });
  for (const index of [0, 1]) {
    insertItem(model, '/people', {});
    model.set(`/people/${index}/name`, `person ${index}`);
  }
  model.refuse([
    { instancePointer: '/people/0/name', keyword: 'pattern', params: {}, schemaPointer: '', isFromService: true },
  ]);
  assert.ok(model.issueAt('/people/0/name'));
  removeItem(model, '/people', 0);
  model.leave('/people/0/name');
  assert.equal(model.issueAt('/people/0/name'), undefined);
});

test('the other way brings what it fixes', () => {
  const way = (kind: string): Json => ({
    title: kind,
    type: 'object',
    required: ['kind', 'name'],
    properties: { kind: { const: kind }, name: text },
  });
  const aids = new SchemaAids();
  const model = open({ type: 'object', properties: { who: { oneOf: [way('person'), way('organisation')] } } }, aids);
  choose(model, aids, '/who', 0);
  model.set('/who/name', 'Sam');
  choose(model, aids, '/who', 1);
  assert.deepEqual(model.answers, { who: { kind: 'organisation', name: 'Sam' } });
  assert.deepEqual(model.issues.value, []);
});

test('pages hear of it when a condition makes a list of a line', () => {
  const schema = {
    type: 'object',
    properties: { kind: { enum: ['one', 'many'] } },
    if: { required: ['kind'], properties: { kind: { const: 'many' } } },
    then: { properties: { names: { type: 'array', items: text } } },
    else: { properties: { names: text } },
  };
  const model = open(schema);
  const seen: unknown[] = [];
  const stop = effect(() => void seen.push(model.tree.properties.get('names')?.facts.types));
  model.set('/kind', 'many');
  assert.equal(seen.length, 2);
  stop();
});
