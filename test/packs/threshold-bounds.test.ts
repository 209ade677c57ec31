import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOwnPack } from '../../src/packs/own-pack.js';
import { set } from '../../src/schema/pointer.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { assembledOf, faultsOf } from './support/judge-pack.js';

const halton = assembledOf('halton', 'threshold');
const base = 'schemas/question-sets/threshold';
const council = 'schemas/packs/halton';
const { pack } = halton;

interface Id {
  readonly id: string;
}

const ruleAt = (id: string): number => (pack['rules'] as unknown as Id[]).findIndex((rule) => rule.id === id);
const without = (part: string, id: string): Json =>
  (pack[part] as unknown as (Id & JsonObject)[]).filter((one) => one.id !== id);

/** How a pack is weakened: where, with what; the file that is named, the place in it, and part of the mend. */
const weaker: readonly (readonly [string, string, Json | undefined, string, string, RegExp])[] = [
  ['a danger rule is gone', '/rules', without('rules', 'R0'), `${base}/rules.json`, '', /Put R0 back/],
  ['a rule of level 4 is gone', '/rules', without('rules', 'R2'), `${base}/rules.json`, '', /Put R2 back/],
  [
    'a danger rule asks for more',
    '/rules/1/when',
    { anyUrgentLevel4: true },
    `${base}/rules.json`,
    '/1',
    /Put R1 back/,
  ],
  ['a route of level 4 is lowered', '/rules/2/then/route', 'consult', `${base}/rules.json`, '/2', /Put R2 back/],
  ['a level 4 rule suggests less', '/rules/2/then/level', 3, `${base}/rules.json`, '/2', /Put R2 back/],
  ['another rule comes first', '/rules/9/order', -1, `${base}/rules.json`, '/9/order', /higher order/],
  ['a danger rule comes late', '/rules/1/order', 40, `${base}/rules.json`, '/1', /Put R1 back/],
  ['the police are left out', '/modifiers', without('modifiers', 'M9'), `${base}/modifiers.json`, '', /Put M9 back/],
  ['out of hours is narrowed', '/modifiers/4/when/route', ['urgent'], `${base}/modifiers.json`, '/4', /Put M4 back/],
  [
    'danger is not asked',
    '/questions',
    without('questions', 'immediateDanger'),
    `${base}/questions.json`,
    '',
    /Put the question immediateDanger back/,
  ],
  [
    'not sure counts as no',
    '/questions/1/unknown',
    undefined,
    `${base}/questions.json`,
    '/1',
    /Put the question harmNow back/,
  ],
  [
    'an urgent indicator is gone',
    '/indicators/child/abuse/2',
    undefined,
    `${base}/indicators.json`,
    '/child',
    /Put C4-03 back/,
  ],
  [
    'an indicator is lowered',
    '/indicators/child/abuse/0/level',
    3,
    `${base}/indicators.json`,
    '/child/abuse/0',
    /Put the level, basis and marks of C4-01 back/,
  ],
  [
    'an indicator is no longer urgent',
    '/indicators/child/abuse/1/basis',
    's17-type',
    `${base}/indicators.json`,
    '/child/abuse/1',
    /marks of C4-02/,
  ],
  [
    'a duty is taken out',
    '/indicators/family/living-arrangement/1/mustNotify',
    undefined,
    `${base}/indicators.json`,
    '/family/living-arrangement/1',
    /marks of F3-10/,
  ],
  [
    'the family may be told first',
    '/indicators/parenting/domestic-abuse/0/tellFamily',
    undefined,
    `${base}/indicators.json`,
    '/parenting/domestic-abuse/0',
    /marks of P3-09/,
  ],
  ['a sign is gone', '/signs', without('signs', 'S04'), `${base}/signs.json`, '', /Name C4-06 in a sign/],
  ['a lower view needs less', '/override/minCharacters', 5, `${base}/override.json`, '', /Keep at least/],
  ['the number goes with a lower view', '/override/rules', ['R0'], `${base}/override.json`, '', /Keep at least/],
  ['999 is another number', '/routes/999/phone', '111', `${council}/threshold/routes.json`, '/999', /Write 999/],
  [
    'urgent has no number',
    '/routes/urgent/phone',
    undefined,
    `${council}/threshold/routes.json`,
    '/urgent',
    /Give the route urgent a phone number/,
  ],
  [
    'advice has no route',
    '/routes/consult',
    undefined,
    `${council}/threshold/routes.json`,
    '',
    /Give the route consult a phone number/,
  ],
  [
    'urgent is sent elsewhere',
    '/routeAliases/urgent',
    'consult',
    `${base}/routeAliases.json`,
    '/urgent',
    /a route of level 4/,
  ],
  [
    'early help has no number',
    '/routes/early-help/phone',
    undefined,
    `${council}/threshold/routes.json`,
    '/early-help',
    /Give the route early-help a phone number/,
  ],
  [
    'targeted help has no route',
    '/routes/targeted',
    undefined,
    `${council}/threshold/routes.json`,
    '',
    /Give the route targeted a phone number/,
  ],
  [
    'the lead is asked before an urgent call',
    '/routes/urgent/askLeadFirst',
    true,
    `${council}/threshold/routes.json`,
    '/urgent/askLeadFirst',
    /nobody is asked before a call on the route urgent/,
  ],
  ['notes say nothing', '/text/en/notes', {}, `${base}/text.en.json`, '/notes', /Give C\d-\d\d its words back/],
  ['duties say nothing', '/text/en/duties', {}, `${base}/text.en.json`, '/duties', /Give F3-10 its words back/],
  ['nothing is called before', '/text/en/alsoCall', {}, `${base}/text.en.json`, '/alsoCall', /Give C4-06 its words/],
  ...['M3', 'M8', 'M9', 'M12'].map(
    (id) =>
      [
        `${id} says nothing`,
        `/text/en/modifiers/${id}`,
        undefined,
        `${base}/text.en.json`,
        '/modifiers',
        new RegExp(`Give ${id} its words back`),
      ] as const,
  ),
  ['a sign is blank', '/text/en/signs/S04', undefined, `${base}/text.en.json`, '/signs', /Give S04 its words back/],
  [
    'the family is told first',
    '/text/en/tellFamily/not-before-advice',
    'Tell the family first.',
    `${base}/text.en.json`,
    '/tellFamily/not-before-advice',
    /Put the words of not-before-advice back/,
  ],
  [
    'a blank is read as no',
    '/rules',
    (without('rules', 'R11') as JsonObject[]).map((rule) =>
      rule['id'] === 'R12' ? { ...rule, when: { anyLevel: 1 } } : rule,
    ),
    `${base}/rules.json`,
    '/12',
    /Let R12 ask for everyAreaAnswered/,
  ],
  [
    'a blank is read as no, in other words',
    '/rules',
    (without('rules', 'R11') as JsonObject[]).map((rule) =>
      rule['id'] === 'R12' ? { ...rule, when: { anyLevel: 1 } } : rule,
    ),
    `${base}/rules.json`,
    '',
    /suggest no level 1/,
  ],
  [
    'everything that is no danger is universal',
    '/rules',
    [
      ...(pack['rules'] as JsonObject[]).slice(0, 3),
      { id: 'R99', order: 99, when: { otherwise: true }, then: { level: 1, route: 'universal' } },
    ],
    `${base}/rules.json`,
    '',
    /C3-01, ticked alone, leads to less than its own level/,
  ],
  [
    'serious needs lead to early help',
    `/rules/${ruleAt('R6')}/then`,
    { level: 2, route: 'early-help' },
    `${base}/rules.json`,
    '',
    /ticked alone, leads to less than its own level/,
  ],
  [
    'strengths lead to less',
    `/rules/${ruleAt('R6')}/when`,
    { anyLevel: 3, everyAreaAnswered: true },
    `${base}/rules.json`,
    '',
    /ticked alone, leads to less/,
  ],
  [
    'strengths change a route',
    '/rules',
    [
      ...(pack['rules'] as JsonObject[]),
      { id: 'R98', order: 2.5, when: { anyLevel: 1 }, then: { level: 3, route: 'targeted' } },
    ],
    `${base}/rules.json`,
    '',
    /Strengths change what C2-\d\d leads to/,
  ],
  [
    'who is still worried is sent away',
    `/rules/${ruleAt('R10')}/then/route`,
    'universal',
    `${base}/rules.json`,
    '',
    /talk to the front door where nothing fits/,
  ],
  ['no day is a bank holiday', '/holidays', [], `${council}/pack.json`, '/holidays', /List the English bank holidays/],
  ['numbers change and nobody approved', '/rules/3/when/min', 4, `${base}/rules.json`, '', /add approval\.json/],
];

for (const [what, pointer, value, file, place, mend] of weaker) {
  const weak = set(pack, pointer, value) as JsonObject;

  test(`refused with its file, place and mend: ${what}`, () => {
    const found = faultsOf(halton, weak);
    const match = found.find((fault) => mend.test(fault.mend));
    assert.ok(match, JSON.stringify(found, null, 1));
    assert.deepEqual([match.file, match.pointer], [file, place]);
  });

  test(`refused in the page too, where nobody checked it: ${what}`, () => {
    assert.throws(() => checkOwnPack(weak, 'own'), { name: 'PackError', code: 'malformed' });
  });
}

test('control: the packs as they are are taken, by the build and by the page', () => {
  for (const id of ['cambridgeshire', 'cheshire-east', 'halton', 'kent']) {
    const one = assembledOf(id, 'threshold');
    assert.deepEqual(faultsOf(one, one.pack), []);
    checkOwnPack(one.pack, 'own');
  }
});

/** Within its bounds: what a council may do. */
const approval: Json = { by: 'Head of safeguarding', on: '2026-12-01' };
const examples = pack['examples'] as JsonObject[];
const named = (name: string): number => examples.findIndex((one) => one['name'] === name);

test('a council may change a number, with an approver, a day and an example of its own', () => {
  const pointer = `/rules/${ruleAt('R7')}/when/min`;
  const changed = set(set(pack, '/approval', approval), pointer, 5) as JsonObject;
  const faults = faultsOf(halton, changed);
  assert.deepEqual(
    faults.map(({ file, mend }) => [file, /“(.*)”/.exec(mend)?.[1]]),
    [[`${base}/examples.json`, 'Four level 2 across two dimensions']],
  );
  const index = named('Four level 2 across two dimensions');
  const expect: Json = { rule: 'R9', level: 2, route: 'early-help', modifiers: ['M7'], tellFamily: 'if-safe' };
  assert.deepEqual(faultsOf(halton, set(changed, `/examples/${index}/expect`, expect) as JsonObject), []);
  checkOwnPack(changed, 'own');
});

test('a council may raise: a rule to a more urgent route, an indicator to level 4, words of its own, more levels', () => {
  const raised = [
    set(set(pack, '/approval', approval), `/rules/${ruleAt('R2')}/then/route`, 'urgent'),
    set(set(pack, '/indicators/family/money/2/level', 4), '/indicators/family/money/2/basis', 's17-type'),
    set(pack, '/text/en/indicators/C4-01', 'Has told you, or shown, that someone is hurting them.'),
    set(set(pack, '/levels/4', { id: 'family-help', index: 3 }), '/text/en/levels/family-help', {
      label: 'Family Help',
      meaning: 'One plan and one worker',
    }),
  ];
  for (const one of raised) {
    const said = faultsOf(halton, one as JsonObject).filter(({ mend }) => !mend.startsWith('The example'));
    assert.deepEqual(said, []);
  }
});

/** Slips in names and words. */
const slips: readonly (readonly [string, Json | undefined, string, RegExp])[] = [
  ['/rules/6/then/route', 'nowhere', `${base}/rules.json`, /No route has the id nowhere/],
  ['/rules/4/when/andAny/0', 'unbron', `${base}/rules.json`, /No question has the id unbron/],
  ['/signs/0/standsFor/0', 'C9-01', `${base}/signs.json`, /No indicator has the id C9-01/],
  ['/indicators/child/health/0/id', 'C2-04', `${base}/indicators.json`, /C2-04 is retired/],
  ['/indicators/child/health/0/id', 'C1-02', '', /The id C1-02 is there twice/],
  ['/text/en/indicators/C1-01', undefined, `${base}/text.en.json`, /Add words for C1-01/],
  ['/text/en/indicators/C9-99', 'x', `${base}/text.en.json`, /Nothing has this id/],
  ['/text/en/areas/child/health', undefined, `${base}/text.en.json`, /Add words for health/],
  ['/text/en/duties/F3-10', undefined, `${base}/text.en.json`, /Add words for F3-10/],
  ['/text/en/tools', undefined, `${council}/threshold/text.en.json`, /Add words for unborn-baby/],
  ['/text/en/routes/urgent', undefined, `${council}/threshold/text.en.json`, /Add words for urgent/],
  ['/text/en/next/0', 'No further action.', `${base}/text.en.json`, /there is always something/],
  ['/text/en/signs/S01', 'Ask %{frontDoor}', `${base}/text.en.json`, /Nothing fills %\{frontDoor\}/],
  ['/levels/0/index', 2, `${base}/levels.json`, /our 1/],
  ['/councils', ['kent'], `${base}/councils.json`, /Add halton/],
  ['/signs/0/id', 's1', `${base}/signs.json`, /./],
  ['/rules/3/when', {}, `${base}/rules.json`, /./],
  ['/rules/3/when/anyLevel', 5, `${base}/rules.json`, /./],
  ['/ui', {}, '', /Take out "ui"/],
];

for (const [pointer, value, file, mend] of slips) {
  test(`a slip at ${pointer} is named: ${mend.source}`, () => {
    const found = faultsOf(halton, set(pack, pointer, value) as JsonObject);
    const match = found.find((fault) => mend.test(fault.mend) && (file === '' || fault.file === file));
    assert.ok(match, JSON.stringify(found, null, 1));
  });
}
