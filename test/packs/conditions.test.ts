import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { FormModel } from '../../src/form/index.js';
import { compile } from '../../src/schema/index.js';
import type { Json } from '../../src/schema/types.js';
import { calmMinimum, withAnswers } from './support/answers.js';
import { halton } from './support/halton.js';
import { judge, unasked } from './support/judge.js';

type Changes = Readonly<Record<string, Json | undefined>>;
interface Row {
  readonly field: string;
  readonly place: string;
  /** An answer that the place takes. */
  readonly answer: Json;
  /** Each of these shows it. */
  readonly shown: readonly Changes[];
  /** Each of these does not. */
  readonly hidden: readonly Changes[];
}

const [danger, harm] = ['/gate/immediateDanger', '/gate/harmNow'];
const urgents: readonly Changes[] = [
  { [danger]: 'yes', [harm]: undefined },
  { [danger]: 'not-known' },
  { [harm]: 'yes' },
  { [harm]: 'not-sure' },
  { [harm]: undefined },
];
const notUrgent: readonly Changes[] = [{}];
const unborn = { '/children/0/unborn': 'yes' };
const born: readonly Changes[] = [{}, { '/children/0/unborn': 'not-known' }, { '/children/0/unborn': undefined }];
const parent = { '/family/0/relation': 'mother' };
const told = { ...parent, '/family/0/parentTold': 'yes' };
const notTold = { ...parent, '/family/0/parentTold': 'no' };
const spoken = { '/children/0/childSpoken': 'yes' };

const forBorn = (field: string, answer: Json): Row => ({
  field,
  place: `/children/0/${field}`,
  answer,
  shown: born,
  hidden: [unborn],
});
const forUnborn = (field: string, answer: Json): Row => ({
  field,
  place: `/children/0/${field}`,
  answer,
  shown: [unborn],
  hidden: born,
});
const whenUrgent = (field: string, place: string): Row => ({
  field,
  place,
  answer: 'Words.',
  shown: urgents,
  hidden: notUrgent,
});

const rows: readonly Row[] = [
  {
    field: 'harmNow',
    place: harm,
    answer: 'no',
    shown: [{}, { [danger]: 'not-known' }, { [danger]: undefined }],
    hidden: [{ [danger]: 'yes' }],
  },
  {
    field: 'staffLeadOrHead',
    place: '/gate/staffLeadOrHead',
    answer: 'no',
    shown: [{ '/gate/staffAllegation': 'yes' }],
    hidden: [{}, { '/gate/staffAllegation': 'not-known' }],
  },
  {
    field: 'callRecord',
    place: '/gate/callRecord',
    answer: { date: null, spokeTo: null },
    shown: [{ '/gate/alreadyPhoned': 'yes' }],
    hidden: [{}],
  },
  {
    field: 'policeRef',
    place: '/gate/policeRef',
    answer: '123',
    shown: [{ [danger]: 'yes', [harm]: undefined }],
    hidden: [{}, { [danger]: 'not-known' }],
  },
  {
    field: 'dslConsulted',
    place: '/you/dslConsulted',
    answer: 'yes',
    shown: [
      {},
      { '/gate/staffAllegation': 'yes' },
      { '/gate/staffAllegation': 'yes', '/gate/staffLeadOrHead': 'not-known' },
    ],
    hidden: [{ '/gate/staffAllegation': 'yes', '/gate/staffLeadOrHead': 'yes' }],
  },
  whenUrgent('safetyNow', '/worry/safetyNow'),
  whenUrgent('injury', '/children/0/injury'),
  whenUrgent('whereNow', '/children/0/whereNow'),
  {
    field: 'sourceAnon',
    place: '/worry/sourceAnon',
    answer: 'yes',
    shown: [{ '/worry/howKnow': ['records', 'adult-told-me'] }],
    hidden: [{}],
  },
  ...['childName', 'childAka', 'setting', 'language'].map((field) => forBorn(field, 'Words.')),
  forBorn('dob', '2016'),
  forBorn('sexGender', 'female'),
  forBorn('childSpoken', 'not-appropriate'),
  ...['motherName', 'bookedHospital'].map((field) => forUnborn(field, 'Words.')),
  forUnborn('dueDate', '2027-02'),
  {
    field: 'communicates',
    place: '/children/0/communicates',
    answer: 'Signs.',
    shown: [{ '/children/0/disability': 'Hearing loss.' }, { '/children/0/age': 3 }],
    hidden: [
      {},
      { '/children/0/age': 4 },
      { '/children/0/disability': null },
      { ...unborn, '/children/0/disability': 'A condition.' },
    ],
  },
  {
    field: 'personAddress',
    place: '/family/0/personAddress',
    answer: null,
    shown: [{ '/family/0/livesWithChild': 'no' }],
    hidden: [{}, { '/family/0/livesWithChild': 'not-known' }],
  },
  {
    field: 'parentTold',
    place: '/family/0/parentTold',
    answer: 'not-known',
    shown: [parent, { '/family/0/parentalResponsibility': 'yes' }],
    hidden: [{}],
  },
  {
    field: 'parentAgrees',
    place: '/family/0/parentAgrees',
    answer: 'no',
    shown: [told],
    hidden: [{}, notTold, { '/family/0/parentTold': 'yes' }],
  },
  { field: 'parentViews', place: '/family/0/parentViews', answer: null, shown: [told], hidden: [{}, notTold] },
  {
    field: 'whoAgreed',
    place: '/family/0/whoAgreed',
    answer: 'Both, today.',
    shown: ['yes', 'partly'].map((parentAgrees) => ({ ...told, '/family/0/parentAgrees': parentAgrees })),
    hidden: [told, { ...told, '/family/0/parentAgrees': 'no' }, { ...notTold, '/family/0/parentAgrees': 'yes' }],
  },
  {
    field: 'notToldReason',
    place: '/family/0/notToldReason',
    answer: 'other',
    shown: [notTold],
    hidden: [{}, told, parent],
  },
  {
    field: 'ageOver16',
    place: '/children/0/ageOver16',
    answer: null,
    shown: [{ '/children/0/age': 16 }, { '/children/0/age': 17 }],
    hidden: [{}, { '/children/0/age': 15 }, { '/children/0/age': 18 }],
  },
  {
    field: 'childWords',
    place: '/children/0/childWords',
    answer: null,
    shown: [spoken],
    hidden: [{}, { ...unborn, ...spoken }],
  },
  {
    field: 'childWants',
    place: '/children/0/childWants',
    answer: null,
    shown: [spoken],
    hidden: [{}, { '/children/0/childSpoken': 'no' }],
  },
  {
    field: 'childNotReason',
    place: '/children/0/childNotReason',
    answer: 'Too young.',
    shown: [{ '/children/0/childSpoken': 'no' }],
    hidden: [{}, spoken],
  },
  {
    field: 'earlyHelpWho',
    place: '/history/earlyHelpWho',
    answer: null,
    shown: [{ '/history/earlyHelp': 'yes' }],
    hidden: [{}, { '/history/earlyHelp': 'no' }],
  },
  {
    field: 'earlyHelpWhyNot',
    place: '/history/earlyHelpWhyNot',
    answer: 'Refused.',
    shown: [{ '/history/earlyHelp': 'no' }],
    hidden: [{}, { '/history/earlyHelp': 'yes' }, { '/history/earlyHelp': 'no', [harm]: 'yes' }],
  },
  { field: 'toolsUsed', place: '/toolkit/toolsUsed', answer: ['domestic-abuse'], shown: notUrgent, hidden: urgents },
  {
    field: 'toolDetail',
    place: '/toolkit/toolDetail',
    answer: [{ tool: 'other', date: null, by: null, finding: 'Found.' }],
    shown: [{ '/toolkit/toolsUsed': ['domestic-abuse'] }],
    hidden: [{}, { '/toolkit/toolsUsed': [] }],
  },
  {
    field: 'toolAttach',
    place: '/toolkit/toolAttach',
    answer: 'already-sent',
    shown: [{ '/toolkit/toolsUsed': ['other'] }],
    hidden: [{}],
  },
  {
    field: 'toolFiles',
    place: '/toolkit/toolFiles',
    answer: ['urn:front-door:attachment:0123456789abcdef0123456789abcdef'],
    shown: [{ '/toolkit/toolsUsed': ['other'], '/toolkit/toolAttach': 'attach-here' }],
    hidden: [
      {},
      { '/toolkit/toolsUsed': ['other'], '/toolkit/toolAttach': 'already-sent' },
      { '/toolkit/toolsUsed': [], '/toolkit/toolAttach': 'attach-here' },
    ],
  },
  {
    field: 'noToolReason',
    place: '/toolkit/noToolReason',
    answer: 'not-trained',
    shown: [{}, { '/toolkit/toolsUsed': [] }],
    hidden: [{ '/toolkit/toolsUsed': ['other'] }, ...urgents],
  },
  {
    field: 'levelReason',
    place: '/judgement/levelReason',
    answer: 'A sentence that says why it is different.',
    shown: [
      ['need-4', 'need-3'],
      ['need-4', 'need-1'],
      ['need-3', 'need-2'],
      ['need-2', 'need-1'],
    ].map(([suggested, yourLevel]) => ({ '/judgement/suggested': suggested, '/judgement/yourLevel': yourLevel })),
    hidden: [
      {},
      { '/judgement/yourLevel': 'need-1' },
      { '/judgement/suggested': 'need-3', '/judgement/yourLevel': 'need-3' },
      { '/judgement/suggested': 'need-2', '/judgement/yourLevel': 'need-4' },
      { '/judgement/suggested': 'none', '/judgement/yourLevel': 'need-1' },
      { '/judgement/suggested': 'need-4', '/judgement/yourLevel': 'not-sure' },
    ],
  },
];

const plan = compile(halton.schema);

const asks = (answers: Json, place: string): boolean =>
  new FormModel({ plan, value: answers }).place(place).value !== undefined;
const isRefused = (answers: Json, { place, answer }: Row): boolean =>
  unasked(withAnswers(answers, { [place]: answer })).some((one) => one === place || place.startsWith(`${one}/`));

for (const row of rows) {
  test(`${row.field} is asked when it should be, and refused as an answer when it is not`, () => {
    for (const changes of row.shown) {
      const answers = withAnswers(calmMinimum(), { ...changes });
      assert.ok(asks(answers, row.place), `not asked: ${JSON.stringify(changes)}`);
      const given = judge(withAnswers(answers, { [row.place]: row.answer }));
      assert.deepEqual(
        given.filter((line) => line.startsWith(row.place) || line.endsWith('unevaluatedProperties')),
        [],
      );
    }
    for (const changes of row.hidden) {
      const answers = withAnswers(calmMinimum(), { ...changes });
      assert.ok(!asks(answers, row.place), `asked: ${JSON.stringify(changes)}`);
      assert.ok(isRefused(answers, row), `taken: ${JSON.stringify(changes)}`);
    }
  });
}

test('every field that the guide shows on a condition is in this table', async () => {
  const fields = JSON.parse(await readFile('test/packs/support/evidence-fields.json', 'utf8')) as {
    id: string;
    showWhen?: string;
  }[];
  const conditional = fields.filter(({ showWhen }) => showWhen !== undefined).map(({ id }) => id);
  assert.deepEqual(
    conditional.filter((id) => !rows.some(({ field }) => field === id)),
    [],
  );
});
