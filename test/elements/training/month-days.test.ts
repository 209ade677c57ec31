import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  dayAfterKey,
  dayIn,
  firstDay,
  monthOf,
  monthsOf,
  weeksOf,
  within,
} from '../../../src/elements/training/calendar/month-days.js';

const on = (...dates: readonly string[]) => ({
  days: dates.map((date) => ({ date, start: '10:00', end: '11:00' })),
});
const date = fc
  .integer({ min: Date.parse('2010-01-01') / 86_400_000, max: Date.parse('2040-12-31') / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test('a month has each of its days once, under its weekday, Monday first', () => {
  fc.assert(
    fc.property(date, (some) => {
      const month = monthOf(some);
      const weeks = weeksOf([], month);
      const days = weeks.flat().flatMap((day) => (day ? [day.date] : []));
      const count = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
      assert.deepEqual(
        days,
        Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
      );
      for (const week of weeks) {
        assert.equal(week.length, 7);
        for (const [place, day] of week.entries())
          if (day) assert.equal(new Date(day.date).getUTCDay(), (place + 1) % 7);
      }
    }),
  );
});

test('a course of two days stands on both, also across the end of a month', () => {
  const sessions = [on('2015-06-30', '2015-07-01'), on('2015-06-30')];
  const find = (month: string, day: string): number | undefined =>
    weeksOf(sessions, month)
      .flat()
      .find((one) => one?.date === day)?.sessions.length;
  assert.equal(find('2015-06', '2015-06-30'), 2);
  assert.equal(find('2015-07', '2015-07-01'), 1);
  assert.deepEqual(monthsOf(sessions), ['2015-06', '2015-07']);
});

test('the sessions of a day stand by time, and those without a time first', () => {
  const at = (start: string | null) => ({ days: [{ date: '2011-09-14', start, end: null }], start });
  const [day] = weeksOf([at('13:30'), at('09:00'), at(null)], '2011-09')
    .flat()
    .filter((one) => one?.date === '2011-09-14');
  assert.deepEqual(
    day!.sessions.map(({ session }) => session.start),
    [null, '09:00', '13:30'],
  );
});

test('keys lead to the neighbours on screen, mirrored where writing runs to the left', () => {
  const from = '2027-06-09'; // a Wednesday
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'x'];
  assert.deepEqual(
    keys.map((key) => dayAfterKey(from, key, 'ltr')),
    [
      '2027-06-08',
      '2027-06-10',
      '2027-06-02',
      '2027-06-16',
      '2027-06-07',
      '2027-06-13',
      '2027-05-09',
      '2027-07-09',
      undefined,
    ],
  );
  assert.equal(dayAfterKey(from, 'ArrowLeft', 'rtl'), '2027-06-10');
  assert.equal(dayAfterKey(from, 'ArrowUp', 'rtl'), '2027-06-02');
  assert.equal(dayAfterKey('2028-01-31', 'PageDown', 'ltr'), '2028-02-29');
  assert.equal(dayAfterKey('2027-12-31', 'PageDown', 'ltr'), '2028-01-31');
});

test('no key leads out of the months in which anything is on', () => {
  const sessions = [on('2027-06-07'), on('2027-10-05')];
  fc.assert(
    fc.property(date, (some) => {
      const day = within(sessions, some);
      assert.ok(day >= '2027-06-01' && day <= '2027-10-31');
      if (some >= '2027-06-01' && some <= '2027-10-31') assert.equal(day, some);
    }),
  );
});

test('it begins with what is on next, or with the last when all is over', () => {
  const sessions = [on('2027-06-07'), on('2027-10-05', '2027-11-02')];
  assert.equal(firstDay(sessions, '2027-01-01'), '2027-06-07');
  assert.equal(firstDay(sessions, '2027-06-08'), '2027-10-05');
  assert.equal(firstDay(sessions, '2030-01-01'), '2027-11-02');
  assert.equal(firstDay([], '2030-01-01'), undefined);
  assert.equal(dayIn(sessions, '2027-11'), '2027-11-02');
  assert.equal(dayIn(sessions, '2027-08'), '2027-08-01');
});
