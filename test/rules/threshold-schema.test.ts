import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createAjv } from '../../src/cli/schema/create-ajv.js';
import { FormModel } from '../../src/form/index.js';
import { homeCouncils, thresholdSchema } from '../../src/rules/threshold/index.js';
import { compile } from '../../src/schema/index.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { answersOf, halton, packs, placed, someGiven } from './support/threshold-packs.js';

const schema = thresholdSchema(halton);
const validate = createAjv().compile(schema);
const isRight = (answers: Json): boolean => validate(answers);

test('the schema of every pack is JSON Schema 2020-12, and the form reads all of it', () => {
  for (const pack of packs) {
    const own = thresholdSchema(pack);
    createAjv().compile(own);
    assert.deepEqual(compile(own).problems, []);
  }
});

test('every indicator and every question can be answered, and nothing else', () => {
  const everything = answersOf({
    context: {},
    yes: placed.map(({ id }) => id),
    signs: halton.signs.map(({ id }) => id),
  });
  assert.ok(isRight(everything));
  assert.ok(isRight({}));
  assert.ok(!isRight({ indicators: { 'C2-04': { answer: 'yes' } } }), 'a retired id');
  assert.ok(!isRight({ indicators: { 'C1-01': { answer: 'maybe' } } }));
  assert.ok(!isRight({ signs: ['S03', 'S03'] }));
  assert.ok(!isRight({ areas: ['child/money'] }));
  assert.ok(!isRight({ stray: 1 }));
  assert.ok(isRight({ areas: ['child/health', 'family/money'] }));
});

test('how you know is asked for ticks only', () => {
  const known = ['saw-it', 'records'];
  assert.ok(isRight({ indicators: { 'C1-01': { answer: 'yes', howKnown: known } } }));
  assert.ok(!isRight({ indicators: { 'C1-01': { answer: 'no', howKnown: known } } }));
});

test('questions that hang on another are asked only then', () => {
  const danger = { immediateDanger: 'yes' };
  assert.ok(!isRight({ context: { ...danger, harmNow: 'yes' } }));
  assert.ok(isRight({ context: { immediateDanger: 'no', harmNow: 'not-sure' } }));
  assert.ok(isRight({ context: { harmNow: 'no' } }), 'asked while the first is blank');
  assert.ok(!isRight({ context: { allegationAboutLeadOrHead: 'yes' } }));
  assert.ok(isRight({ context: { allegationAboutStaff: 'yes', allegationAboutLeadOrHead: 'yes' } }));
  assert.ok(!isRight({ context: { unborn: 'yes', underOne: 'no' } }));
});

test('the home council is this one, its neighbours, others that we know, another, or not known', () => {
  assert.deepEqual(homeCouncils(halton), [
    ...['halton', 'cheshire-west-and-chester', 'knowsley', 'liverpool', 'st-helens', 'warrington'],
    ...['cambridgeshire', 'cheshire-east', 'kent', 'other-council', 'not-known'],
  ]);
  assert.ok(isRight({ context: { homeCouncil: 'kent' } }) && !isRight({ context: { homeCouncil: 'atlantis' } }));
});

const reason = 'It is better since the grandmother moved in.';
const view = (index: number | null, level: string, more: JsonObject = {}): JsonObject => ({
  suggestion: { level: index },
  ownView: { level, ...more },
});

test('a lower view needs a reason of 30 characters and who was consulted; a higher one nothing', () => {
  const why = { reason, consulted: 'Made-up Lead', consultedRole: 'lead' };
  assert.ok(isRight(view(3, 'need-2', why)));
  assert.ok(!isRight(view(3, 'need-2')));
  assert.ok(!isRight(view(3, 'need-2', { ...why, reason: 'Better now.' })));
  assert.ok(!isRight(view(3, 'need-2', { ...why, consulted: ' ' })));
  for (const level of ['need-3', 'need-4', 'not-sure']) assert.ok(isRight(view(3, level)), level);
  assert.ok(!isRight(view(3, 'need-4', { reason })), 'a reason that was not asked');
  assert.ok(isRight(view(null, 'need-1')));
});

test('when the worry is about the lead or the head, neither is who was consulted', () => {
  const context = { allegationAboutStaff: 'yes', allegationAboutLeadOrHead: 'yes' };
  const lower = (consultedRole: string): JsonObject => ({
    ...view(4, 'need-3', { reason, consulted: 'Made-up Person', consultedRole }),
    context,
  });
  assert.ok(isRight(lower('chair-of-governors')) && isRight(lower('lado')));
  assert.ok(!isRight(lower('lead')) && !isRight(lower('manager')));
});

test('the form asks what the schema says, and what it holds is what the schema takes', () => {
  fc.assert(
    fc.property(someGiven, (given) => {
      const value = answersOf(given);
      const model = new FormModel({ plan: compile(schema), value });
      assert.ok(isRight(model.answers));
    }),
    { numRuns: 50 },
  );
  const model = new FormModel({ plan: compile(schema), value: {} });
  assert.ok(model.place('/indicators/C4-01/answer').value);
  assert.equal(model.place('/indicators/C4-01/howKnown').value, undefined);
});
