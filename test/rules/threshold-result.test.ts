import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareView, homeContact, suggest } from '../../src/rules/threshold/index.js';
import { answersOf, calm, decided, halton, packOf } from './support/threshold-packs.js';

test('a chosen sign carries what all of its indicators carry, until the person ticks which is meant', () => {
  const sign = decided({ signs: ['S10'] });
  assert.deepEqual(sign.carries.policeToo, ['C4-11', 'C4-15', 'C4-16', 'C4-17', 'F4-03', 'F4-07']);
  assert.deepEqual(sign.pathways, ['prevent']);
  assert.equal(sign.tellFamily, 'not-before-advice');
  const meant = decided({ signs: ['S10'], yes: ['C4-15'] });
  assert.deepEqual(meant.carries.policeToo, ['C4-15']);
  assert.deepEqual(meant.pathways, []);
  assert.equal(meant.tellFamily, 'agree-when-you-phone');
  assert.deepEqual(meant.because, { questions: [], signs: ['S10'], indicators: ['C4-15'] });
});

test('the duty of FGM is there with the police, the note and its two pathways', () => {
  const { carries, pathways, modifiers } = decided({ yes: ['C4-13'] });
  assert.deepEqual([carries.mustNotify, carries.policeToo, carries.note], [['C4-13'], ['C4-13'], ['C4-13']]);
  assert.deepEqual(pathways, ['fgm-duty', 'fgm-fm']);
  assert.deepEqual(modifiers, ['M3', 'M6', 'M7', 'M9', 'M10', 'M11']);
});

test('the lead is not asked when the worry is about them', () => {
  const about = { ...calm, allegationAboutStaff: 'yes', allegationAboutLeadOrHead: 'yes' };
  assert.equal(decided({ yes: ['C3-08'] }).asksLeadFirst, true);
  assert.equal(decided({ yes: ['C3-08'], context: about }).asksLeadFirst, false);
  const nobody = { ...about, allegationAboutStaff: 'no' };
  assert.ok(!decided({ context: nobody }).modifiers.includes('M12'), 'an answer to what is not asked any more');
});

test('what is not known is listed: areas, and questions that were asked', () => {
  const { unknown } = decided({ no: ['C1-01', 'F1-04'], notKnown: ['P1-01'] });
  assert.equal(unknown.areas.length, 62);
  assert.ok(!unknown.areas.includes('child/health') && unknown.areas.includes('parenting/basic-care'));
  assert.ok(unknown.questions.includes('openCase') && !unknown.questions.includes('allegationAboutLeadOrHead'));
  assert.ok(!decided({ context: { immediateDanger: 'yes' } }).unknown.questions.includes('harmNow'));
});

test('tools are named only where a toolkit is asked for', () => {
  assert.deepEqual(decided({ yes: ['P3-07'] }).tools, ['parental-mental-health']);
  assert.deepEqual(decided({ yes: ['P3-07', 'C4-03'] }).tools, []);
  assert.deepEqual(decided({ yes: ['P3-07'] }, packOf('kent')).tools, []);
});

test('999 stops; after R0, R1 and R2 the number stays whatever view is taken', () => {
  assert.equal(decided({ context: { immediateDanger: 'yes' } }).stops, true);
  assert.equal(decided({ yes: ['C4-03'] }).stops, false);
  const kept = [{ context: { immediateDanger: 'yes' } }, { yes: ['C4-03'] }, { yes: ['C4-12'] }, { yes: ['C3-01'] }];
  assert.deepEqual(
    kept.map((given) => decided(given).keepsNumber),
    [true, true, true, false],
  );
});

test('a Friday at quarter to five: Halton’s office has closed, opens on Monday at nine, and is chased on Monday', () => {
  const friday = suggest(halton, answersOf({ yes: ['C4-03'] }), new Date('2026-11-27T16:45:00Z'));
  assert.deepEqual(
    [friday.office, friday.opens, friday.chaseBy],
    ['closed', { date: '2026-11-30', time: '09:00' }, '2026-11-30'],
  );
  assert.ok(friday.modifiers.includes('M4'));
  const earlier = suggest(halton, answersOf({ yes: ['C4-03'] }), new Date('2026-11-27T15:10:00Z'));
  assert.deepEqual([earlier.office, earlier.opens], ['open', undefined]);
  assert.ok(!earlier.modifiers.includes('M4'));
});

test('where hours are not known both numbers are shown, and nobody says closed', () => {
  const sunday = new Date('2026-11-29T12:00:00Z');
  const kent = suggest(packOf('kent'), answersOf({ yes: ['C4-03'] }), sunday);
  assert.deepEqual([kent.office, kent.modifiers.includes('M4')], ['not-known', false]);
  const cheshire = packOf('cheshire-east');
  assert.equal(suggest(cheshire, answersOf({ yes: ['C2-01'] }), sunday).office, 'not-known');
  assert.equal(suggest(cheshire, answersOf({ yes: ['C4-03'] }), sunday).office, 'closed');
});

test('Cheshire East: level 4 and level 2 have the same number and option, and another choice', () => {
  const pack = packOf('cheshire-east');
  const shown = (yes: string): readonly unknown[] => {
    const { entryId } = decided({ yes: [yes] }, pack);
    const { phone, option } = pack.routes[entryId] ?? {};
    return [phone, option, pack.text['en']?.routes[entryId]?.choose];
  };
  assert.deepEqual(shown('C4-03'), ['0300 123 5012', 3, 'ChECS']);
  assert.deepEqual(shown('C2-01'), ['0300 123 5012', 3, 'Early Help Brokerage']);
});

test('the child’s home decides: our packs, then neighbours with a number, then the national page', () => {
  const cases: readonly (readonly [string | undefined, object])[] = [
    [undefined, { from: 'this-pack' }],
    ['halton', { from: 'this-pack' }],
    ['not-known', { from: 'this-pack' }],
    ['kent', { from: 'pack', council: 'kent' }],
    ['liverpool', { from: 'neighbour', council: 'liverpool' }],
    ['knowsley', { from: 'national', council: 'knowsley' }],
    ['other-council', { from: 'national', council: 'other-council' }],
    ['toString', { from: 'national', council: 'toString' }],
  ];
  for (const [home, contact] of cases) assert.deepEqual(homeContact(halton, home), contact);
});

test('a view is lower, the same or higher by our index; without a level it stands apart', () => {
  const { levels } = halton;
  assert.equal(compareView(levels, 3, 'need-2'), 'lower');
  assert.equal(compareView(levels, 3, 'need-3'), 'same');
  assert.equal(compareView(levels, 3, 'need-4'), 'higher');
  for (const [suggested, chosen] of [
    [null, 'need-1'],
    [3, 'not-sure'],
    [3, undefined],
  ] as const) {
    assert.equal(compareView(levels, suggested, chosen), 'apart');
  }
});
