import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { createAjv } from '../../src/cli/schema/create-ajv.js';
import type { Pack } from '../../src/packs/types.js';
import { runGaps } from '../../src/rules/run-gaps.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { allPacks } from './support/judge-pack.js';

/** Kinds with elements of their own. */
const ELSEWHERE = ['brag', 'evidence', 'notices', 'threshold', 'training'];
/** Forms that ask about no child: they ask for a place, or name a colleague. */
const ABOUT_NO_CHILD = [
  'encompass-briefing',
  'encompass-key-adult',
  'lead-readiness',
  'safeguarding-lead',
  'school-visit',
];

const forms = allPacks.filter(({ kind }) => !ELSEWHERE.includes(kind)).map(({ pack }) => pack as unknown as Pack);
const ajv = createAjv();

const holds = (when: JsonObject | boolean, answers: Json): boolean => ajv.validate(when, answers);
const nameOf = ({ id, kind }: Pack): string => `${id}/${kind}`;

test('the forms that the seeds name are there, each on the page of its council, and in the list of the README', () => {
  const names = forms.map(nameOf).sort();
  assert.deepEqual(names, [
    'cambridgeshire/early-help',
    'cheshire-east/encompass-briefing',
    'cheshire-east/encompass-key-adult',
    'cheshire-east/step-down',
    'cheshire-east/step-up',
    'halton/escalation',
    'halton/lead-readiness',
    'halton/missing',
    'halton/prejudice-incident',
    'halton/prevent',
    'halton/private-fostering',
    'halton/safeguarding-lead',
    'halton/school-visit',
    'halton/young-carer',
  ]);
  const readme = readFileSync('README.md', 'utf8');
  for (const name of names) {
    const [council = ''] = name.split('/');
    assert.ok(readFileSync(`demo/pages/${council}-forms.html`, 'utf8').includes(`pack="${name}"`), `${name}: page`);
    assert.ok(readme.includes(`\`${name}\``), `${name}: README`);
  }
});

for (const pack of forms) {
  const { contacts, council, kind, notices, source, text, ui } = pack;
  const en = text['en']!;

  test(`${nameOf(pack)} says on its first page who gets it, with a number, and afterwards what happens`, () => {
    const route = notices.find(({ id }) => id === 'route');
    assert.deepEqual(route?.pages, [ui.pages[0]?.id]);
    const words = en.notices['route'];
    assert.equal(words?.title, 'Who gets this');
    assert.ok(words.phones?.includes('frontDoor'));
    assert.match(contacts.frontDoor.phone ?? '', /\d/);
    assert.ok(en.next.length > 0 && source.length > 0 && council.name.length > 0);
  });

  if (ABOUT_NO_CHILD.includes(kind)) continue;

  test(`${nameOf(pack)} asks about danger first and alone; whatever is not a clear no is told to phone, and marked urgent`, () => {
    const [first] = ui.pages;
    assert.equal(first?.fields.length, 1);
    const question = first.fields[0]!.slice(1);
    const asked = Object.keys(en.fields[`/${question}`]?.options ?? {});
    const clear = question === 'safe' ? 'yes' : 'no';
    assert.equal(asked.length, 3);
    for (const answer of asked) {
      const urgent = notices.filter(
        ({ tone, pages, when }) => tone === 'urgent' && pages.includes('*') && holds(when, { [question]: answer }),
      );
      assert.equal(urgent.length > 0, answer !== clear, answer);
      for (const { id } of urgent) assert.ok(en.notices[id]?.phones?.includes('frontDoor'), id);
    }
    if (question !== 'danger') return;
    const { when } = notices.find(({ id }) => id === 'urgent')!;
    for (const answers of [{}, { danger: 'yes' }, { danger: 'not-sure' }] as Json[])
      assert.ok(holds(when, answers), JSON.stringify(answers));
    assert.equal(holds(when, { danger: 'no', missingNow: 'no' }), false);
  });
}

const ofKind = (kind: string): Pack => forms.find((pack) => pack.kind === kind)!;
const wordsOf = ({ text }: Pack): string => JSON.stringify(text);

test('Prevent only prepares, names the national form, and has no number of its own', () => {
  const pack = ofKind('prevent');
  assert.equal(pack.ui.preparesOnly, true);
  assert.match(wordsOf(pack), /gov\.uk\/guidance\/get-help-if-youre-worried-about-someone-being-radicalised/);
  assert.doesNotMatch(wordsOf(pack), /\d{4,} ?\d{3}/);
});

test('private fostering: the family is advised before anybody else tells, unless that is not safe', () => {
  const { ui, notices } = ofKind('private-fostering');
  const order = ui.pages.flatMap(({ fields }) => fields);
  assert.ok(order.indexOf('/advised') < order.indexOf('/familyTells'));
  assert.ok(order.indexOf('/familyTells') < order.indexOf('/childName'));
  const shown = (answers: Record<string, string>): string[] =>
    notices.filter(({ when, pages }) => pages.includes('advise') && holds(when, answers)).map(({ id }) => id);
  assert.deepEqual(shown({ danger: 'no', advised: 'no' }), ['advise-first']);
  assert.deepEqual(shown({ danger: 'no', advised: 'yes', familyTells: 'will-not' }), ['you-tell']);
  assert.deepEqual(shown({ danger: 'no', advised: 'yes', familyTells: 'told' }), []);
  assert.deepEqual(shown({ danger: 'no', advised: 'not-safe' }), ['advise-not-safe']);
});

test('no law makes a school tell the council or the police of a prejudice-based incident, and no page says so', () => {
  assert.doesNotMatch(wordsOf(ofKind('prejudice-incident')), /\bmust\b/);
});

test('a workshop is 7 to 14 days after its assembly, whatever the month', () => {
  const { gaps = [] } = ofKind('school-visit');
  const dates = { min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true };
  const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.date(dates), fc.integer({ min: -30, max: 60 }), (first, days) => {
      const assemblyDate = isoDay(first);
      const workshopDate = isoDay(new Date(Date.parse(assemblyDate) + days * 86_400_000));
      const found = runGaps(gaps, { assemblyDate, workshopDate });
      assert.equal(found.length, days >= 7 && days <= 14 ? 0 : 1);
    }),
  );
  assert.deepEqual(runGaps(gaps, { assemblyDate: '2026-12-01' }), []);
  assert.deepEqual(runGaps(gaps, { assemblyDate: '2026-12', workshopDate: '2026-12-09' }), []);
});
