import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clockChange, dayOff, daysFrom, daysOffBetween } from '../../src/rules/brag/index.js';
import { instantOf, wallTime } from '../../src/rules/hours/index.js';

const holidays = ['2026-12-25', '2026-12-28', '2027-01-01'];

test('the days between that do not count, with why', () => {
  assert.deepEqual(daysOffBetween('2026-12-24', '2026-12-29', holidays), [
    { date: '2026-12-25', isHoliday: true },
    { date: '2026-12-26', isHoliday: false },
    { date: '2026-12-27', isHoliday: false },
    { date: '2026-12-28', isHoliday: true },
  ]);
  assert.deepEqual(daysOffBetween('2026-12-22', '2026-12-23', holidays), []);
  // Neither end is between.
  assert.deepEqual(daysOffBetween('2026-12-26', '2026-12-27', holidays), []);
  assert.equal(dayOff('2026-12-29', holidays), undefined);
});

test('every day from one to another, over a clock change as on any day', () => {
  assert.deepEqual(daysFrom('2027-03-27', '2027-03-29'), ['2027-03-27', '2027-03-28', '2027-03-29']);
  assert.deepEqual(daysFrom('2027-10-31', '2027-10-31'), ['2027-10-31']);
});

test('the clocks change between two moments in March and October, and at no other time', () => {
  const at = (date: string, time: string): Date => instantOf({ date, time });
  assert.equal(clockChange(at('2027-03-27', '22:30'), at('2027-03-28', '03:30')), 'forward');
  assert.equal(clockChange(at('2027-10-30', '22:30'), at('2027-10-31', '03:30')), 'back');
  assert.equal(clockChange(at('2027-03-28', '03:30'), at('2027-03-28', '09:00')), undefined);
  assert.equal(clockChange(new Date('2027-06-01T10:00:59.999Z'), new Date('2027-06-01T11:00:00.001Z')), undefined);
});

test('hours by the clock and the clock on the wall differ by the change alone', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-01'), noInvalidDate: true });
  const wall = (instant: Date): number => {
    const { date, time } = wallTime(instant);
    return Date.parse(`${date}T${time}:00Z`);
  };
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 72 }), (from, hours) => {
      const to = new Date(from.getTime() + hours * 3_600_000);
      const ahead = (wall(to) - wall(from)) / 3_600_000 - hours;
      assert.equal(clockChange(from, to), ahead === 0 ? undefined : ahead > 0 ? 'forward' : 'back');
    }),
  );
});
