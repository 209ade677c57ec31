import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { calendarFile, chaseReminder } from '../../src/calendar/index.js';
import { readCalendar, words } from './support.js';

const { dates: holidays } = JSON.parse(await readFile('schemas/bank-holidays.england.json', 'utf8')) as {
  dates: string[];
};

const chase = (now: string): ReturnType<typeof readCalendar>['events'][number] => {
  const entry = chaseReminder({
    reference: 'HAL-7Q4K',
    title: 'Ring iCART about HAL-7Q4K',
    lines: ['0151 907 8305'],
    now: new Date(now),
    holidays,
  });
  return readCalendar(calendarFile({ entries: [entry], words, now: new Date(now) })).events[0]!;
};

test('it is due one working day later, at the same hour by the clocks of England', () => {
  assert.equal(chase('2026-11-24T14:05:00Z').start, '2026-11-25T14:05:00.000Z');
  assert.equal(chase('2026-11-27T14:05:00Z').start, '2026-11-30T14:05:00.000Z', 'over a weekend');
  assert.equal(chase('2026-12-24T11:00:00Z').start, '2026-12-29T11:00:00.000Z', 'over Christmas');
  assert.equal(chase('2027-03-25T14:05:00Z').start, '2027-03-30T13:05:00.000Z', 'over Easter and a clock change');
});

test('it rings while an office answers', () => {
  assert.equal(chase('2026-11-24T06:00:00Z').start, '2026-11-25T09:00:00.000Z');
  assert.equal(chase('2026-11-24T22:00:00Z').start, '2026-11-25T16:00:00.000Z');
  assert.equal(chase('2026-11-28T07:00:00Z').start, '2026-11-30T16:00:00.000Z', 'from a Saturday');
  assert.equal(chase('2027-07-06T23:30:00Z').start, '2027-07-08T08:00:00.000Z', 'after midnight in summer');
});

test('it rings once, has a quarter of an hour, and asked for twice it is one event', () => {
  const event = chase('2026-11-24T14:05:00Z');
  assert.equal(event.alarms, 1);
  assert.equal(event.end, '2026-11-25T14:20:00.000Z');
  assert.equal(chase('2026-11-24T15:00:00Z').uid, event.uid);
});
