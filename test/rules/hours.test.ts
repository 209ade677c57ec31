import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  elapsedDue,
  instantOf,
  isOpen,
  knowsHolidays,
  nextOpening,
  wallTime,
  workingDue,
  type Hours,
} from '../../src/rules/hours/index.js';

const { dates: holidays } = JSON.parse(await readFile('schemas/bank-holidays.england.json', 'utf8')) as {
  dates: string[];
};
const office: Hours = [
  { days: [1, 2, 3, 4], open: '09:00', close: '17:00' },
  { days: [5], open: '09:00', close: '16:30' },
];
const at = (date: string, time: string): Date => instantOf({ date, time });
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-01'), noInvalidDate: true });

test('open and closed at the minute, in winter and in summer, by the clocks of England', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['2026-11-24T08:59:59Z', false],
    ['2026-11-24T09:00:00Z', true],
    ['2026-11-24T16:59:59Z', true],
    ['2026-11-24T17:00:00Z', false],
    ['2027-07-06T08:00:00Z', true],
    ['2027-07-06T07:59:59Z', false],
    ['2027-07-06T16:00:00Z', false],
    ['2026-11-27T16:29:00Z', true],
    ['2026-11-27T16:30:00Z', false],
    ['2026-11-28T12:00:00Z', false],
    ['2026-12-25T12:00:00Z', false],
    ['2026-12-28T12:00:00Z', false],
  ];
  for (const [instant, open] of cases) assert.equal(isOpen(office, holidays, new Date(instant)), open, instant);
});

test('the next opening is over a weekend, a bank holiday and Easter', () => {
  const next = (date: string, time: string): unknown => nextOpening(office, holidays, at(date, time));
  assert.deepEqual(next('2026-11-27', '16:45'), { date: '2026-11-30', time: '09:00' });
  assert.deepEqual(next('2026-11-24', '07:00'), { date: '2026-11-24', time: '09:00' });
  assert.deepEqual(next('2026-12-24', '18:00'), { date: '2026-12-29', time: '09:00' });
  assert.deepEqual(next('2027-03-25', '17:00'), { date: '2027-03-30', time: '09:00' });
  assert.equal(next('2026-11-24', '12:00'), undefined);
  assert.equal(nextOpening([], holidays, at('2026-11-24', '12:00')), undefined);
});

test('it opens at the moment that it said, and is closed until then', () => {
  fc.assert(
    fc.property(moment, (instant) => {
      const next = nextOpening(office, holidays, instant);
      assert.equal(next === undefined, isOpen(office, holidays, instant));
      if (!next) return;
      const opening = instantOf(next);
      assert.ok(opening > instant && isOpen(office, holidays, opening));
      assert.ok(!isOpen(office, holidays, new Date(opening.getTime() - 1)));
    }),
  );
});

test('a wall time and its moment are the same, but for the hour that October shows twice and March leaves out', () => {
  fc.assert(
    fc.property(moment, (instant) => {
      const wall = wallTime(instant);
      const back = instantOf(wall).getTime() - Math.floor(instant.getTime() / 60_000) * 60_000;
      assert.ok(back === 0 || (back === 3_600_000 && /-10-(2[5-9]|3[01])$/.test(wall.date) && wall.time < '02:00'));
    }),
  );
  assert.equal(at('2027-03-28', '01:30').toISOString(), '2027-03-28T01:30:00.000Z');
  assert.equal(at('2027-03-28', '02:30').toISOString(), '2027-03-28T01:30:00.000Z');
  assert.equal(at('2027-10-31', '01:30').toISOString(), '2027-10-31T01:30:00.000Z');
  assert.equal(at('2027-10-31', '00:30').toISOString(), '2027-10-30T23:30:00.000Z');
});

test('hours by the clock run through the night and through a change of the clocks', () => {
  assert.deepEqual(wallTime(elapsedDue(at('2027-03-27', '23:00'), 4)), { date: '2027-03-28', time: '04:00' });
  assert.deepEqual(wallTime(elapsedDue(at('2027-10-30', '23:00'), 4)), { date: '2027-10-31', time: '02:00' });
});

test('working hours stop at closing, over weekends and bank holidays, and go on when the office opens', () => {
  const due = (date: string, time: string, hours: number): unknown => {
    const end = workingDue(at(date, time), hours, office, holidays);
    return end && wallTime(end);
  };
  assert.deepEqual(due('2026-11-24', '10:00', 4), { date: '2026-11-24', time: '14:00' });
  assert.deepEqual(due('2026-11-27', '15:30', 4), { date: '2026-11-30', time: '12:00' });
  assert.deepEqual(due('2026-11-28', '20:00', 4), { date: '2026-11-30', time: '13:00' });
  assert.deepEqual(due('2026-12-24', '16:00', 2), { date: '2026-12-29', time: '10:00' });
  assert.deepEqual(due('2026-11-24', '13:00', 4), { date: '2026-11-24', time: '17:00' });
  assert.equal(workingDue(at('2026-11-24', '10:00'), 4, [], holidays), undefined);
});

test('so many working hours lie between the moment and the due moment', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 30 }), (from, hours) => {
      const end = workingDue(from, hours, office, holidays);
      assert.ok(end && end > from);
      let open = 0;
      for (let time = from.getTime(); time < end.getTime(); time += 600_000) {
        if (isOpen(office, holidays, new Date(time))) open += 1;
      }
      assert.ok(Math.abs(open / 6 - hours) <= 1 + hours / 8, `${open / 6} for ${hours}`);
    }),
    { numRuns: 30 },
  );
});

test('bank holidays are known from the day a pack was checked to the last that it lists, both included', () => {
  const known = { checkedOn: '2026-11-22', holidays: ['2026-12-25', '2027-05-31'] };
  const days = ['2026-11-21', '2026-11-22', '2027-05-31', '2027-06-01'];
  assert.deepEqual(
    days.map((day) => knowsHolidays(known, day)),
    [false, true, true, false],
  );
  assert.equal(knowsHolidays({ ...known, holidays: [] }, '2026-12-25'), false);
});
