import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals-core';
import { hiddenAnswers } from '../../src/form/hidden-answers.js';
import { FormModel, Pages, FormFlow, placesOf } from '../../src/form/index.js';
import { insertItem, removeItem } from '../../src/form/edit-list.js';
import { compile } from '../../src/schema/index.js';
import type { Json } from '../../src/schema/types.js';

const schema = {
  type: 'object',
  required: ['gate', 'children'],
  properties: {
    gate: {
      type: 'object',
      required: ['danger'],
      properties: { danger: { enum: ['yes', 'no', 'not-known'] } },
      if: { properties: { danger: { enum: ['no', 'not-known'] } }, required: ['danger'] },
      then: { required: ['harm'], properties: { harm: { enum: ['yes', 'no'] } } },
    },
    children: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 }, note: { type: ['string', 'null'] } },
      },
    },
  },
};

const model = (value?: Json): FormModel => new FormModel({ plan: compile(schema), ...(value && { value }) });

const pointersOf = (issues: readonly { readonly instancePointer: string }[]): string[] =>
  issues.map((issue) => issue.instancePointer).sort();

test('a blank form reports each missing answer at its own place', () => {
  assert.deepEqual(pointersOf(model().issues.value), ['/children/0/name', '/gate/danger']);
});

test('nothing is shown before the field was left or the page was submitted', () => {
  const form = model();
  assert.equal(form.issueAt('/gate/danger'), undefined);
  form.attempt((pointer) => pointer.startsWith('/gate'));
  assert.equal(form.issueAt('/gate/danger')?.keyword, 'required');
  assert.equal(form.issueAt('/children/0/name'), undefined);
});

test('an error clears as it is mended, and does not come back while its person types on', () => {
  const form = model();
  form.attempt(() => true);
  form.set('/children/0/name', 'Sam');
  assert.equal(form.issueAt('/children/0/name'), undefined);
  form.set('/children/0/name', undefined);
  assert.equal(form.issueAt('/children/0/name'), undefined);
  form.leave('/children/0/name');
  assert.equal(form.issueAt('/children/0/name')?.keyword, 'required');
});

test('a hidden answer stays, is named, is not sent, and comes back', () => {
  const form = model();
  form.set('/gate/danger', 'no');
  form.set('/gate/harm', 'yes');
  assert.deepEqual(form.answers, { gate: { danger: 'no', harm: 'yes' }, children: [{}] });
  form.set('/gate/danger', 'yes');
  assert.deepEqual(form.answers, { gate: { danger: 'yes' }, children: [{}] });
  assert.deepEqual(hiddenAnswers(form.given, form.answers), ['/gate/harm']);
  form.set('/gate/danger', 'not-known');
  assert.deepEqual(form.answers, { gate: { danger: 'not-known', harm: 'yes' }, children: [{}] });
});

test('an element that was taken out can be put back where it was', () => {
  const form = model({ children: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] });
  const undo = removeItem(form, '/children', 1);
  assert.deepEqual((form.answers as { children: Json }).children, [{ name: 'A' }, { name: 'C' }]);
  undo();
  assert.deepEqual((form.answers as { children: Json }).children, [{ name: 'A' }, { name: 'B' }, { name: 'C' }]);
});

test('adding to a blank list keeps the first element that the schema requires', () => {
  const form = model();
  insertItem(form, '/children', {});
  assert.deepEqual((form.answers as { children: Json }).children, [{}, {}]);
});

test('a field hears of changes to itself alone', () => {
  const form = model();
  let heard = 0;
  const stop = effect(() => {
    void form.place('/children/0/note').value;
    heard += 1;
  });
  form.set('/gate/danger', 'no');
  form.set('/children/0/name', 'Sam');
  assert.equal(heard, 1);
  form.set('/children/0/note', 'x');
  assert.equal(heard, 2);
  stop();
});

test('the service’s refusal is shown at its field and clears when that field changes', () => {
  const form = model({ gate: { danger: 'yes' }, children: [{ name: 'Sam' }] });
  form.refuse([{ instancePointer: '/children/0/name', keyword: 'maxLength', params: {}, schemaPointer: '' }]);
  assert.equal(form.issueAt('/children/0/name')?.keyword, 'maxLength');
  form.set('/children/0/name', 'S');
  assert.equal(form.issueAt('/children/0/name'), undefined);
});

test('pages: a list named on one page and asked further on another', () => {
  const form = model({ children: [{ name: 'A' }, { name: 'B' }] });
  const pages = new Pages([
    { id: 'first', fields: ['/gate', '/children'] },
    { id: 'second', fields: ['/children/[]/note'] },
  ]);
  const asked = (index: number) => placesOf(pages.nodes(index, form.root));
  assert.deepEqual(asked(0), ['/gate', '/gate/danger', '/children', '/children/0/name', '/children/1/name']);
  assert.deepEqual(asked(1), ['/children', '/children/0/note', '/children/1/note']);
  assert.equal(pages.pageOf('/children/1/note'), 1);
  assert.equal(pages.pageOf('/children/1/name'), 0);
});

test('pages: a section whose key is a number is asked on its own page, and is no element of a list', () => {
  const pages = new Pages([
    { id: 'first', fields: [''] },
    { id: 'one', fields: ['/1'] },
    { id: 'people', fields: ['/people/[]'] },
  ]);
  assert.equal(pages.pageOf('/1/question'), 1);
  assert.equal(pages.pageOf('/2/question'), 0);
  assert.equal(pages.pageOf('/people/12/name'), 2);
  assert.equal(pages.pageOf('/people/name'), 0);
});

test('the flow stays on a page with an issue, and a change goes back to the check', () => {
  const form = model();
  const pages = new Pages([
    { id: 'first', fields: ['/gate'] },
    { id: 'second', fields: ['/children'] },
  ]);
  const flow = new FormFlow(form, pages);
  assert.deepEqual(pointersOf(flow.next()), ['/gate/danger']);
  form.set('/gate/danger', 'yes');
  assert.deepEqual(flow.next(), []);
  assert.deepEqual(flow.step, { kind: 'page', index: 1 });
  form.set('/children/0/name', 'Sam');
  flow.next();
  assert.deepEqual(flow.step, { kind: 'check' });
  flow.open(pages.pageOf('/gate/danger'));
  assert.deepEqual(flow.step, { kind: 'page', index: 0 });
  flow.next();
  assert.deepEqual(flow.step, { kind: 'check' });
  assert.deepEqual(form.answers, { gate: { danger: 'yes' }, children: [{ name: 'Sam' }] });
});

test('the short path placesOf out what can follow later, and offers it', () => {
  const form = model({ gate: { danger: 'yes' }, children: [{ name: 'Sam' }] });
  const pages = new Pages([
    { id: 'first', fields: ['/gate'] },
    { id: 'second', fields: ['/children'] },
    { id: 'third', fields: ['/children/[]/note'] },
  ]);
  const isUrgent = (): boolean => form.root.properties.get('gate')?.properties.get('danger')?.value === 'yes';
  const flow = new FormFlow(form, pages, { shortPath: { isOpen: isUrgent, pages: ['first', 'second'] } });
  assert.deepEqual([flow.path, flow.offered], [[0, 1], [2]]);
  form.set('/gate/danger', 'no');
  assert.deepEqual([flow.path, flow.offered], [[0, 1, 2], []]);
});
