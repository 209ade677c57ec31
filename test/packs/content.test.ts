import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAjv } from '../../src/cli/schema/create-ajv.js';
import { checkPack } from '../../src/cli/packs/check-pack.js';
import { compileValidator } from '../../src/cli/schema/compile-validator.js';
import { compile, evaluate } from '../../src/schema/index.js';
import type { Json } from '../../src/schema/types.js';
import { calmMinimum, urgentMinimum, withAnswers } from './support/answers.js';
import { assembled, halton, packSchema } from './support/halton.js';

const words = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return ['when', 'href', 'phones'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => words(one, key === 'when' ? key : name));
};

test('the pack is right: every question has words and a page, every name leads somewhere', () => {
  checkPack(assembled, packSchema);
});

test('the schema of packs and the schema of the form are JSON Schema 2020-12', () => {
  const ajv = createAjv();
  assert.ok(ajv.validateSchema(packSchema));
  assert.ok(ajv.validateSchema(halton.schema));
  assert.deepEqual(compile(halton.schema).problems, []);
});

test('no words promise safety, a threshold or an end, none are markup, none name a bare level', () => {
  const never =
    /meets? (the )?threshold|not meet|no further action|risk score|(child|baby|family) (is|are) safe|<[a-z/!]/i;
  for (const one of words(halton.text)) assert.doesNotMatch(one, never);
  for (const label of Object.values(halton.text['en']?.fields['/judgement/yourLevel']?.options ?? {})) {
    assert.doesNotMatch(label, /^level \d$/i);
  }
});

test('it says that it is a demonstration, and where and when its numbers come from', () => {
  assert.equal(halton.status, 'demonstration');
  assert.match(halton.text['en']?.demonstration ?? '', /not Halton’s form/);
  assert.deepEqual([halton.checkedOn, halton.reviewBy], ['2026-11-22', '2027-02-22']);
  assert.deepEqual(
    [halton.contacts.emergency.phone, halton.contacts.frontDoor.phone, halton.contacts.outOfHours.phone],
    ['999', '0151 907 8305', '0345 050 0148'],
  );
});

test('autofill is only for the person who fills the form in', () => {
  const filled = Object.entries(halton.ui.fields).filter(([, { autocomplete }]) => autocomplete !== undefined);
  assert.equal(filled.length, 5);
  for (const [place] of filled) assert.match(place, /^\/you\//);
});

test('the council’s options for the home council come in its order, with the fallbacks last', () => {
  const options = Object.keys(halton.contacts.neighbours);
  const schema = compile(halton.schema);
  const place = evaluate(schema, {}).root.properties.get('gate')?.properties.get('homeCouncil');
  assert.deepEqual(place?.facts.enum, ['halton', ...options, 'other-council', 'not-known']);
});

/** The notices whose condition holds. */
const notices = (answers: Json): readonly string[] =>
  halton.notices.filter(({ when }) => createAjv().validate(when, answers)).map(({ id }) => id);

const change = (answers: Json, gate: Readonly<Record<string, Json | undefined>>): Json =>
  withAnswers(answers, Object.fromEntries(Object.entries(gate).map(([name, value]) => [`/gate/${name}`, value])));

test('notices come with the answers that call for them', () => {
  const calm = calmMinimum();
  const cases: readonly (readonly [Json, readonly string[]])[] = [
    [{}, ['urgent']],
    [urgentMinimum(), ['urgent', 'danger-now', 'tell-family-urgent']],
    [change({}, { immediateDanger: 'not-known' }), ['urgent', 'phone-now', 'tell-family-urgent']],
    [
      change({}, { immediateDanger: 'no', harmNow: 'not-sure', alreadyPhoned: 'no' }),
      ['urgent', 'phone-now', 'phoned-first', 'tell-family-urgent'],
    ],
    [change(urgentMinimum(), { harmNow: 'yes' }), ['urgent', 'danger-now', 'tell-family-urgent']],
    [calm, ['tell-family', 'toolkit-missing']],
    [withAnswers(calm, { '/toolkit/toolsUsed': ['other'] }), ['tell-family']],
    [withAnswers(calm, { '/toolkit/toolsUsed': [] }), ['tell-family', 'toolkit-missing']],
    [change(calm, { openCase: 'yes' }), ['open-case', 'tell-family', 'toolkit-missing']],
    [change(calm, { staffAllegation: 'yes' }), ['staff-allegation', 'tell-family', 'toolkit-missing']],
    [
      change(calm, { staffAllegation: 'yes', staffLeadOrHead: 'yes' }),
      ['lead-or-head', 'staff-allegation', 'tell-family', 'toolkit-missing'],
    ],
    [change(calm, { staffLeadOrHead: 'yes' }), ['tell-family', 'toolkit-missing']],
    [change(calm, { homeCouncil: 'knowsley' }), ['home-other', 'tell-family', 'toolkit-missing']],
    [change(calm, { homeCouncil: 'other-council' }), ['home-other', 'tell-family', 'toolkit-missing']],
    [change(calm, { homeCouncil: 'liverpool' }), ['tell-family', 'toolkit-missing', 'home-liverpool']],
    [change(calm, { homeCouncil: 'not-known' }), ['home-not-known', 'tell-family', 'toolkit-missing']],
  ];
  for (const [answers, expected] of cases) assert.deepEqual(notices(answers), expected);
});

test('the rule of what is urgent is the schema’s', () => {
  for (const immediateDanger of ['yes', 'no', 'not-known', undefined]) {
    for (const harmNow of ['yes', 'no', 'not-sure', undefined]) {
      const answers = change({ gate: {} }, { immediateDanger, harmNow });
      const isUrgent = evaluate(compile(halton.schema), answers)
        .root.properties.get('worry')
        ?.properties.has('safetyNow');
      assert.equal(notices(answers).includes('urgent'), isUrgent, JSON.stringify(answers));
      assert.equal(isUrgent, !(immediateDanger === 'no' && harmNow === 'no'));
    }
  }
});

test('the compiled validator judges as Ajv does, without eval', async () => {
  const source = await compileValidator(halton.schema);
  const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
    default(answers: Json): boolean;
  };
  for (const answers of [urgentMinimum(), calmMinimum()]) assert.equal(module.default(answers), true);
  for (const answers of [{}, change(urgentMinimum(), { homeCouncil: 'atlantis' })])
    assert.equal(module.default(answers), false);
});
