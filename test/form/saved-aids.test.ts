import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FormModel } from '../../src/form/index.js';
import { insertItem, moveItem } from '../../src/form/edit-list.js';
import { SchemaAids } from '../../src/form/schema-aids.js';
import { compile } from '../../src/schema/index.js';
import type { Json } from '../../src/schema/types.js';

const schema = {
  type: 'object',
  properties: {
    hours: { type: 'integer', default: 8 },
    visit: {
      oneOf: [
        { title: 'Talk', type: 'object', required: ['topic'], properties: { topic: { type: 'string' } } },
        { title: 'Number of people', type: 'integer' },
      ],
    },
  },
};

const open = (): { model: FormModel; aids: SchemaAids } => {
  const aids = new SchemaAids();
  return { model: new FormModel({ plan: compile(schema), value: {}, aids }), aids };
};

const choose = ({ model, aids }: ReturnType<typeof open>, branch: number): void => {
  const place = model.root.properties.get('visit');
  const [choice] = place?.choices ?? [];
  assert.ok(place && choice);
  aids.choose(model, place, choice, branch);
};

/** What a draft is: answers and aids as JSON, in another page. */
const reload = ({ model }: ReturnType<typeof open>): ReturnType<typeof open> => {
  const [answers, saved] = JSON.parse(JSON.stringify([model.given, model.saveAids()])) as [Json, Json];
  const again = open();
  again.model.restore(answers, saved);
  return again;
};

test('a draft brings back the branch that was chosen, and what was answered in the other', () => {
  const form = open();
  choose(form, 0);
  form.model.set('/visit/topic', 'owls');
  choose(form, 1);
  form.model.set('/visit', 12);
  const again = reload(form);
  assert.deepEqual(again.model.answers, { hours: 8, visit: 12 });
  assert.equal(again.model.root.properties.get('visit')?.choices[0]?.chosen, 1);
  choose(again, 0);
  assert.deepEqual(again.model.answers, { hours: 8, visit: { topic: 'owls' } });
});

test('a default that was taken away does not come back with a draft', () => {
  const form = open();
  form.model.set('/hours', undefined);
  assert.deepEqual(reload(form).model.answers, {});
});

test('control: without what the aids saved, it does', () => {
  const form = open();
  form.model.set('/hours', undefined);
  const again = open();
  again.model.restore(form.model.given);
  assert.deepEqual(again.model.answers, { hours: 8 });
});

test('a form without aids saves none', () => {
  const model = new FormModel({ plan: compile({ type: 'object' }) });
  assert.equal(model.saveAids(), null);
  model.restore({}, model.saveAids());
});

test('an element that comes to the place of another is not taken for it', () => {
  const where = { type: 'object', required: ['town'], properties: { town: {} } };
  const places = { type: 'array', items: { type: 'object', properties: { where } } };
  const plan = compile({ type: 'object', properties: { places } });
  const model = new FormModel({ plan, value: {}, aids: new SchemaAids() });
  insertItem(model, '/places', {});
  insertItem(model, '/places', {});
  model.set('/places/0/where/town', 'Widnes');
  moveItem(model, '/places', 0, 1);
  // Begun blank, as it would be in a form that never held another: what was begun there is asked for.
  model.set('/places/0/where', {});
  assert.deepEqual(model.answers, { places: [{ where: {} }, { where: { town: 'Widnes' } }] });
});
