import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../../src/schema/types.js';
import { calmMinimum, urgentMinimum, withAnswers } from './support/answers.js';
import { judge } from './support/judge.js';

const words = fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '');
const wordsOrNotKnown = fc.option(words, { nil: null });

/** The danger answer that makes a form urgent, with the one before it where it was given. */
const danger = fc.oneof(
  fc
    .constantFrom('yes', 'not-known')
    .map((immediateDanger) => ({ answer: 'immediateDanger', gate: { immediateDanger } })),
  fc
    .constantFrom('yes', 'not-sure')
    .map((harmNow) => ({ answer: 'harmNow', gate: { immediateDanger: 'no', harmNow } })),
);

const child = fc
  .record({ isUnborn: fc.boolean(), name: wordsOrNotKnown, homeAddress: wordsOrNotKnown, whereNow: wordsOrNotKnown })
  .map(({ isUnborn, name, ...rest }) => ({
    ...rest,
    ...(isUnborn ? { unborn: 'yes', motherName: name } : { childName: name }),
  }));

const urgent = fc.record({
  danger,
  homeCouncil: fc.constantFrom('halton', 'liverpool', 'other-council', 'not-known'),
  you: fc.record({ yourName: words, yourRole: words, yourPhone: words.map((text) => text.slice(0, 40)) }),
  worry: fc.record({ whatHappened: words, safetyNow: wordsOrNotKnown }),
  children: fc.array(child, { minLength: 1, maxLength: 3 }),
});

test('ten answers are enough when it is urgent, and each of them is needed at its own place', () => {
  fc.assert(
    fc.property(urgent, ({ danger: { answer, gate }, homeCouncil, ...rest }) => {
      const answers = { gate: { ...gate, homeCouncil }, ...rest } as Json;
      assert.deepEqual(judge(answers), []);
      const needed = [
        `/gate/${answer}`,
        '/gate/homeCouncil',
        ...['yourName', 'yourRole', 'yourPhone'].map((name) => `/you/${name}`),
        '/worry/whatHappened',
        '/worry/safetyNow',
        ...rest.children.flatMap((one, index) =>
          ['homeAddress', 'whereNow', 'childName' in one ? 'childName' : 'motherName'].map(
            (name) => `/children/${index}/${name}`,
          ),
        ),
      ];
      for (const place of needed) {
        assert.ok(judge(withAnswers(answers, { [place]: undefined })).includes(`${place} required`), place);
      }
    }),
    { numRuns: 60 },
  );
});

test('a blank gate is urgent and asks for the danger answer', () => {
  const blank = withAnswers(urgentMinimum(), { '/gate/immediateDanger': undefined });
  assert.deepEqual(judge(blank), ['/gate/immediateDanger required']);
});

const always = [
  ...['homeCouncil', 'openCase', 'staffAllegation', 'purpose', 'alreadyPhoned'].map((name) => `/gate/${name}`),
  ...['yourName', 'yourRole', 'yourAgency', 'yourPhone', 'yourEmail', 'knowChild', 'dslConsulted'].map(
    (name) => `/you/${name}`,
  ),
  ...['whatHappened', 'whenHappened', 'stillGoingOn', 'howKnow', 'ifNothing', 'goingWell'].map(
    (name) => `/worry/${name}`,
  ),
  ...[
    'unborn',
    'childName',
    'dob',
    'sexGender',
    'homeAddress',
    'setting',
    'language',
    'interpreter',
    'impact',
    'childSpoken',
  ].map((name) => `/children/0/${name}`),
  ...['personName', 'relation', 'parentalResponsibility', 'livesWithChild', 'personOfConcern', 'safeContact'].map(
    (name) => `/family/0/${name}`,
  ),
  ...['chronology', 'earlyHelp', 'tried', 'earlierContacts'].map((name) => `/history/${name}`),
  '/judgement/yourLevel',
  '/next/outcome',
  '/next/actions',
  '/finish/declare',
];

test('when it is not urgent every "always" answer is needed, at its own place', () => {
  assert.deepEqual(judge(calmMinimum()), []);
  for (const place of always) {
    assert.deepEqual(judge(withAnswers(calmMinimum(), { [place]: undefined })), [`${place} required`]);
  }
});

test('none of these stops an urgent form', () => {
  const ten = new Set([
    '/gate/homeCouncil',
    '/you/yourName',
    '/you/yourRole',
    '/you/yourPhone',
    '/worry/whatHappened',
    '/children/0/childName',
    '/children/0/homeAddress',
  ]);
  const answers = withAnswers(calmMinimum(), {
    '/gate/harmNow': 'yes',
    '/worry/safetyNow': null,
    '/children/0/whereNow': null,
  });
  for (const place of always.filter((one) => !ten.has(one))) {
    assert.deepEqual(judge(withAnswers(answers, { [place]: undefined })), [], place);
  }
});

test('without any tool a form that is not urgent still goes', () => {
  assert.deepEqual(judge(withAnswers(calmMinimum(), { '/toolkit/noToolReason': 'not-trained' })), []);
});

test('the declaration is ticked, not merely answered', () => {
  assert.deepEqual(judge(withAnswers(calmMinimum(), { '/finish/declare': false })), ['/finish/declare const']);
});

test('a date that does not exist is refused', () => {
  for (const dob of ['2021-02-30', '2021-13', '2021-04-31', '21', '2021-1-1']) {
    assert.deepEqual(judge(withAnswers(calmMinimum(), { '/children/0/dob': dob })), ['/children/0/dob pattern'], dob);
  }
  for (const dob of ['2021-01-31', '2020-02-29', '2021-12', '2021', null]) {
    assert.deepEqual(judge(withAnswers(calmMinimum(), { '/children/0/dob': dob })), [], String(dob));
  }
});
