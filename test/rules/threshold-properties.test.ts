import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide, isUrgent } from '../../src/rules/threshold/index.js';
import type { ThresholdPack } from '../../src/packs/types.js';
import type { JsonObject } from '../../src/schema/types.js';
import {
  answersOf,
  calm,
  decided,
  halton,
  idsOfLevel,
  packs,
  placed,
  someContext,
  someGiven,
} from './support/threshold-packs.js';

/** Routes, the most urgent last. */
const routes = ['universal', 'not-enough', 'find-out', 'early-help', 'targeted', 'consult', 'consult-today'];
const rank = (route: string): number => [...routes, 'statutory-request', 'urgent', '999'].indexOf(route);

const level4 = idsOfLevel(4);
const runs = { numRuns: 1000 };

/** @throws where one more level 4 indicator lowers what the rules of this pack say. */
const neverLowers = (pack: ThresholdPack): void => {
  fc.assert(
    fc.property(someGiven, fc.constantFrom(...level4), (given, id) => {
      const before = decided(given, pack);
      const after = decided({ ...given, yes: [...given.yes, id], no: given.no.filter((one) => one !== id) }, pack);
      assert.equal(after.levelIndex, 4);
      assert.ok(rank(after.routeId) >= rank(before.routeId), `${before.routeId} → ${after.routeId}`);
      assert.ok(rank(after.routeId) >= rank('statutory-request'));
    }),
    runs,
  );
};

test('one more level 4 indicator never lowers the level or the route', () => {
  for (const pack of packs) neverLowers(pack);
});

test('control: it does where the danger rules come last, or where one leads to advice', () => {
  const late = halton.rules.map((rule) => (rule.id === 'R2' ? { ...rule, order: 99 } : rule));
  assert.throws(() => neverLowers({ ...halton, rules: late }));
  const soft = halton.rules.map((rule) =>
    rule.id === 'R1' ? { ...rule, then: { level: 4, route: 'consult' } as const } : rule,
  );
  assert.throws(() => neverLowers({ ...halton, rules: soft }));
});

test('strengths never change a level of 2 or more, nor its route', () => {
  fc.assert(
    fc.property(someGiven, fc.subarray([...idsOfLevel(1)], { minLength: 1 }), (given, strengths) => {
      const before = decided(given);
      fc.pre(before.levelIndex !== null && before.levelIndex > 1);
      const after = decided({ ...given, yes: [...new Set([...given.yes, ...strengths])] });
      assert.deepEqual(
        [after.ruleId, after.levelIndex, after.routeId],
        [before.ruleId, before.levelIndex, before.routeId],
      );
    }),
    runs,
  );
});

test('a blank and not known come to the same, and never to no where danger is asked', () => {
  fc.assert(
    fc.property(someGiven, (given) => {
      const blank = decided({ ...given, notKnown: [] });
      assert.deepEqual(blank, decided(given));
    }),
    runs,
  );
  fc.assert(
    fc.property(someContext, (context) => {
      const known = Object.fromEntries(Object.entries(context).filter(([, answer]) => !answer.startsWith('not-')));
      assert.deepEqual(decided({ context: known }), decided({ context }));
    }),
    runs,
  );
  const unclear: readonly Readonly<Record<string, string>>[] = [
    {},
    { harmNow: 'no' },
    { immediateDanger: 'no' },
    { immediateDanger: 'no', harmNow: 'maybe' },
  ];
  for (const context of unclear) {
    assert.equal(decided({ context }).routeId, 'urgent', JSON.stringify(context));
  }
});

test('level 1 is suggested only when every area has an answer', () => {
  fc.assert(
    fc.property(someGiven, (given) => {
      const { levelIndex, unknown } = decided(given);
      assert.ok(levelIndex !== 1 || unknown.areas.length === 0);
    }),
    runs,
  );
});

test('urgent always wins: an urgent tick, a sign or a danger answer is 999 or phone now, whatever else is answered', () => {
  const urgent = placed.filter(isUrgent).map(({ id }) => id);
  assert.equal(urgent.length, 38);
  const reasons = fc.oneof(
    fc.constantFrom(...urgent).map((id) => ({ yes: [id] })),
    fc.constantFrom(...halton.signs.map(({ id }) => id)).map((id) => ({ signs: [id] })),
    fc
      .constantFrom(
        { immediateDanger: 'yes' },
        { immediateDanger: 'not-known' },
        { immediateDanger: 'no', harmNow: 'yes' },
        { immediateDanger: 'no', harmNow: 'not-sure' },
      )
      .map((context) => ({ context })),
  );
  fc.assert(
    fc.property(someGiven, reasons, (given, reason: { yes?: string[]; signs?: string[]; context?: object }) => {
      const decision = decided({
        ...given,
        context: { ...given.context, ...reason.context },
        signs: [...given.signs, ...(reason.signs ?? [])],
        yes: [...given.yes, ...(reason.yes ?? [])],
      });
      assert.ok(['999', 'urgent'].includes(decision.routeId));
      assert.equal(decision.asksForToolkit, false);
      assert.ok(decision.keepsNumber);
      assert.notEqual(decision.tellFamily, 'if-safe');
      assert.notEqual(decision.tellFamily, null);
    }),
    runs,
  );
});

/** The same answers, with the keys of every object and the items of every list the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
};

test('the order of ticking never matters', () => {
  fc.assert(
    fc.property(someGiven, (given) => {
      const answers = answersOf(given);
      const decision = decide(halton, answers, () => false);
      assert.deepEqual(
        decide(halton, turned(answers) as JsonObject, () => false),
        decision,
      );
    }),
    runs,
  );
});

test('the areas that a person chose to look at, and answers to what was never asked, change nothing', () => {
  fc.assert(
    fc.property(someGiven, fc.subarray(['child/health', 'family/money']), (given, areas) => {
      const answers = { ...answersOf(given), areas, stray: { 'C4-01': 'yes' } };
      assert.deepEqual(
        decide(halton, answers, () => false),
        decided(given),
      );
    }),
  );
});

test('answers of any shape are read without an error, and count as blank', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const answers = value as JsonObject;
      for (const one of [answers, { context: answers, indicators: answers, signs: answers }]) {
        assert.ok(['R0', 'R1'].includes(decide(halton, one, () => false).ruleId));
      }
    }),
  );
});

/** For each rule the least that leads to it. */
const witnesses: Readonly<Record<string, Parameters<typeof decided>[0]>> = {
  R0: { context: { immediateDanger: 'yes' } },
  R1: { yes: ['C4-03'] },
  R2: { yes: ['C4-12'] },
  R3: { yes: ['C3-01', 'C3-02', 'P3-01'] },
  R4: { yes: ['C3-01'], context: { ...calm, disabled: 'yes' } },
  R5: { yes: ['C3-07'] },
  R6: { yes: ['C3-01'] },
  R7: { yes: ['C2-01', 'C2-02', 'C2-03', 'P2-01'] },
  R8: { yes: ['C2-01'], context: { ...calm, triedBefore: 'yes' } },
  R9: { yes: ['C2-01'] },
  R10: { context: { ...calm, stillWorried: 'yes' } },
  R11: {},
  R12: { yes: ['C1-01'], no: placed.map(({ id }) => id).filter((id) => id !== 'C1-01') },
  R13: { no: placed.map(({ id }) => id) },
};

test('every rule can be reached, and says what made it match', () => {
  assert.deepEqual(
    Object.keys(witnesses),
    halton.rules.map(({ id }) => id),
  );
  for (const [id, given] of Object.entries(witnesses)) {
    const { ruleId, because } = decided(given);
    assert.equal(ruleId, id);
    assert.deepEqual(because.indicators, ['R11', 'R13', 'R10', 'R0'].includes(id) ? [] : given.yes);
  }
  assert.deepEqual(decided(witnesses['R4'] ?? {}).because.questions, ['disabled']);
  assert.deepEqual(decided(witnesses['R0'] ?? {}).because.questions, ['immediateDanger']);
  assert.deepEqual(decided({ signs: ['S03'] }).because.signs, ['S03']);
  assert.deepEqual(decided({ context: {} }).because.questions, ['immediateDanger', 'harmNow']);
});

/** For each modifier the least that adds it. */
const added: Readonly<Record<string, Parameters<typeof decided>[0]>> = {
  M0: { context: { ...calm, allegationAboutStaff: 'yes' } },
  M1: { context: { ...calm, openCase: 'yes' } },
  M2: { context: { ...calm, homeCouncil: 'other-council' } },
  M3: { yes: ['F3-10'] },
  M5: { context: { ...calm, stillWorried: 'yes' } },
  M6: { yes: ['C2-10'] },
  M7: {},
  M8: { yes: ['C4-06'] },
  M9: { yes: ['C4-15'] },
  M10: { yes: ['F3-03'] },
  M11: { yes: ['P3-09'] },
  M12: { context: { ...calm, allegationAboutStaff: 'yes', allegationAboutLeadOrHead: 'yes' } },
};

test('every modifier can be added, and is not there without its cause', () => {
  for (const { id } of halton.modifiers) {
    if (id === 'M4') continue;
    assert.ok(decided(added[id] ?? {}).modifiers.includes(id), id);
    if (id !== 'M7') assert.ok(!decided({}).modifiers.includes(id), id);
  }
  const closed = decide(halton, answersOf({ yes: ['C4-03'] }), () => true);
  assert.ok(closed.modifiers.includes('M4'));
  assert.ok(!decide(halton, answersOf({ yes: ['C2-01'] }), () => true).modifiers.includes('M4'));
});
