import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageInYears, derive, expand, nextWorkingDay, runChecks, todayInEngland } from '../../src/rules/index.js';
import type { Check, Derivation } from '../../src/rules/index.js';
import type { Json } from '../../src/schema/types.js';

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map(iso);
const { dates: holidays } = JSON.parse(await readFile('schemas/bank-holidays.england.json', 'utf8')) as {
  dates: string[];
};

test('ages by whole years, at and around the birthday', () => {
  const cases: readonly (readonly [string, string, number | undefined])[] = [
    ['2010-11-22', '2026-11-22', 16],
    ['2010-11-23', '2026-11-22', 15],
    ['2026-11-22', '2026-11-22', 0],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-11-23', '2026-11-22', undefined],
    ['2021-02-30', '2026-11-22', undefined],
    ['', '2026-11-22', undefined],
    ['soon', '2026-11-22', undefined],
  ];
  for (const [dob, today, age] of cases) assert.equal(ageInYears(dob, today), age, dob);
});

test('a date of birth without its day or month gives an age only when it can be told', () => {
  assert.equal(ageInYears('2026', '2026-11-22'), 0);
  assert.equal(ageInYears('2020', '2026-11-22'), undefined);
  assert.equal(ageInYears('2020', '2026-12-31'), 6);
  assert.equal(ageInYears('2020-10', '2026-11-22'), 6);
  assert.equal(ageInYears('2020-11', '2026-11-22'), undefined);
  assert.equal(ageInYears('2020-12', '2026-11-22'), 5);
});

test('an age from a partial date is the age from every date it could be', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(4, 7), (dob, today, length) => {
      const age = ageInYears(dob.slice(0, length), today);
      const exact = ageInYears(dob, today);
      if (age !== undefined && dob <= today) assert.equal(age, exact);
    }),
  );
});

test('the next working day is later, no weekend and no holiday, and nothing between is one', () => {
  const isFree = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay()) || holidays.includes(date);
  fc.assert(
    fc.property(day, (date) => {
      const next = nextWorkingDay(date, holidays);
      assert.ok(next > date && !isFree(next));
      for (let time = Date.parse(date) + 86_400_000; iso(new Date(time)) < next; time += 86_400_000)
        assert.ok(isFree(iso(new Date(time))));
    }),
  );
  assert.equal(nextWorkingDay('2026-12-24', holidays), '2026-12-29');
  assert.equal(nextWorkingDay('2027-03-25', holidays), '2027-03-30');
  assert.equal(nextWorkingDay('2026-11-20', holidays), '2026-11-23');
  assert.equal(nextWorkingDay('2026-12-24', []), '2026-12-25', 'control: without the list Christmas is a working day');
});

test('eight bank holidays a year, in order, each on a weekday', () => {
  assert.deepEqual([...holidays].sort(), holidays);
  for (const year of ['2026', '2027', '2028']) assert.equal(holidays.filter((date) => date.startsWith(year)).length, 8);
  for (const date of holidays) assert.ok(![0, 6].includes(new Date(date).getUTCDay()), date);
});

test('today is England’s day, not the computer’s', () => {
  assert.equal(todayInEngland(new Date('2026-06-30T23:30:00Z')), '2026-07-01');
  assert.equal(todayInEngland(new Date('2026-12-31T23:30:00Z')), '2026-12-31');
});

test('a pattern stands for the elements that are there', () => {
  const answers: Json = { a: [{ b: [{ c: 1 }, {}] }, {}, { b: 'text' }] };
  assert.deepEqual(expand('/a/[]/b/[]/c', answers), ['/a/0/b/0/c', '/a/0/b/1/c']);
  assert.deepEqual(expand('/x/y', answers), ['/x/y']);
  assert.deepEqual(expand('/nothing/[]/x', answers), []);
});

const derivations: readonly Derivation[] = [
  { pointer: '/children/[]/age', rule: 'age-in-years', from: '/children/[]/dob' },
  { pointer: '/next/feedbackBy', rule: 'next-working-day', suggestion: true, holidays },
];

test('an age follows its date of birth, child by child', () => {
  const answers: Json = { children: [{ dob: '2010-01-01' }, { childName: 'No date' }, { dob: '2020', age: 6 }] };
  const derived = derive(derivations, answers, '2026-11-22');
  assert.deepEqual(derived, { children: [{ dob: '2010-01-01', age: 16 }, { childName: 'No date' }, { dob: '2020' }] });
});

test('a suggestion fills a blank beside an answer, and never what a person wrote', () => {
  assert.deepEqual(derive(derivations, { next: { outcome: 'x' } }, '2026-11-20'), {
    next: { outcome: 'x', feedbackBy: '2026-11-23' },
  });
  const own = { next: { feedbackBy: '2026-12-01' } };
  assert.equal(derive(derivations, own, '2026-11-20'), own);
  assert.deepEqual(derive(derivations, {}, '2026-11-20'), {});
});

test('deriving again changes nothing and returns the same answers', () => {
  const child = fc.record({
    dob: fc.oneof(
      day,
      day.map((date) => date.slice(0, 4)),
      fc.string(),
      fc.constant(null),
    ),
  });
  fc.assert(
    fc.property(fc.record({ children: fc.array(child) }), day, (answers, today) => {
      const once = derive(derivations, answers, today);
      assert.equal(derive(derivations, once, today), once);
    }),
  );
});

const checks: readonly Check[] = [
  { id: 'not-in-future', pointer: '/list/[]/date', rule: 'not-in-future' },
  { id: 'not-in-past', pointer: '/by', rule: 'not-in-past' },
];

const found = (answers: Json): readonly string[] =>
  runChecks(checks, answers, '2026-11-22').map(({ instancePointer, keyword }) => `${instancePointer} ${keyword}`);

test('dates are compared as far as they go', () => {
  const list = ['2026-11-22', '2026-11-23', '2026-12', '2026-11', '2026', '2027', null, 'soon', 7].map((date) => ({
    date,
  }));
  assert.deepEqual(found({ list, by: '2026-11-22' }), [
    '/list/1/date not-in-future',
    '/list/2/date not-in-future',
    '/list/5/date not-in-future',
  ]);
  assert.deepEqual(found({ by: '2026-11-21' }), ['/by not-in-past']);
  assert.deepEqual(found({}), []);
});
