import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readClock, showClock, storeTime } from '../../src/form/clock.js';
import { showDateTime, storeDateTime } from '../../src/form/uk-time.js';
import { formats } from '../../src/schema/whole/formats.js';

test('a time is read as people write it', () => {
  for (const [typed, clock] of Object.entries({
    '14:05': '14:05:00',
    '2.05pm': '14:05:00',
    ' 2 PM ': '14:00:00',
    '2.05 p.m.': '14:05:00',
    '12am': '00:00:00',
    '12.30pm': '12:30:00',
    '0:30': '00:30:00',
    '14:05:30': '14:05:30',
    midday: '12:00:00',
  }))
    assert.equal(readClock(typed), clock, typed);
});

test('what could be another time, or is none, is kept as it was typed', () => {
  for (const typed of ['9', '14', '24:00', '13pm', '0am', '2:5', '12:60', 'after lunch', '2.05pmm']) {
    assert.equal(readClock(typed), undefined, typed);
    assert.equal(storeTime(typed), typed);
    assert.equal(showClock(typed), typed);
  }
  assert.equal(storeTime('  '), undefined);
});

test('a stored time is shown without what nobody typed', () => {
  assert.equal(showClock('14:05:00Z'), '14:05');
  assert.equal(showClock('14:05:09.5+01:00'), '14:05:09');
});

const clock = fc.date({ min: new Date('1972-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });

test('every time of day that is typed is one to JSON Schema, and shown as it was typed', () => {
  fc.assert(
    fc.property(clock, (moment) => {
      const typed = moment.toISOString().slice(11, 16);
      const stored = storeTime(typed) ?? '';
      assert.ok(formats.get('time')?.(stored), stored);
      assert.equal(showClock(stored), typed);
    }),
  );
});

const at = (date: string, time: string): string | undefined => storeDateTime({ date, time });

test('a moment has the offset of UK clocks, on both sides of both changes', () => {
  assert.equal(at('2026-07-01', '2.05pm'), '2026-07-01T14:05:00+01:00');
  assert.equal(at('2026-01-01', '14:05'), '2026-01-01T14:05:00+00:00');
  assert.equal(at('2026-03-29', '00:59'), '2026-03-29T00:59:00+00:00');
  assert.equal(at('2026-03-29', '02:00'), '2026-03-29T02:00:00+01:00');
  assert.equal(at('2026-10-25', '00:59'), '2026-10-25T00:59:00+01:00');
  assert.equal(at('2026-10-25', '02:00'), '2026-10-25T02:00:00+00:00');
});

test('an hour that comes twice is the first, and one that never comes is shown as the clocks had it', () => {
  assert.equal(at('2026-10-25', '01:30'), '2026-10-25T01:30:00+01:00');
  assert.deepEqual(showDateTime('2026-10-25T01:30:00+00:00'), { date: '2026-10-25', time: '01:30:00' });
  assert.equal(at('2026-03-29', '01:30'), '2026-03-29T01:30:00+00:00');
  assert.deepEqual(showDateTime('2026-03-29T01:30:00+00:00'), { date: '2026-03-29', time: '02:30:00' });
});

test('a moment given with another offset is shown in UK time', () => {
  assert.deepEqual(showDateTime('2026-07-01T23:30:00-05:00'), { date: '2026-07-02', time: '05:30:00' });
  assert.deepEqual(showDateTime('2026-07-01t13:05:00z'), { date: '2026-07-01', time: '14:05:00' });
});

test('half a moment comes back as it was typed, whatever was typed', () => {
  const part = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\s-]/g, ''));
  fc.assert(
    fc.property(part, part, fc.string({ maxLength: 8 }), (year, month, time) => {
      const date = [year, month].filter(Boolean).join('-');
      const typed = time.trim() === '' ? '' : time.trim();
      const stored = storeDateTime({ date, time: typed });
      assert.deepEqual(stored === undefined ? { date: '', time: '' } : showDateTime(stored), { date, time: typed });
    }),
  );
  assert.deepEqual(showDateTime('2026-07-01T14:05:00'), { date: '2026-07-01', time: '14:05:00' });
});

test('every moment that is stored is one to JSON Schema, and comes back', () => {
  fc.assert(
    fc.property(clock, (moment) => {
      const [date = '', time = ''] = moment.toISOString().slice(0, 19).split('T');
      const stored = storeDateTime({ date, time }) ?? '';
      assert.ok(formats.get('date-time')?.(stored), stored);
      const again = showDateTime(stored);
      assert.equal(storeDateTime(again), stored);
    }),
  );
});
