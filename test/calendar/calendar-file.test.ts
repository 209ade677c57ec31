import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bookedId, calendarFile, trainingEntry, type CalendarEntry } from '../../src/calendar/index.js';
import { openAll, readCalendar, words } from './support.js';

const now = new Date('2026-11-22T12:00:00Z');
const ics = (entry: CalendarEntry, further: Partial<Parameters<typeof calendarFile>[0]> = {}): string =>
  calendarFile({ entries: [entry], words, now, ...further });

const entry = (days: CalendarEntry['days'], further: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'booking.b1.s1',
  title: 'Briefing',
  days,
  ...further,
});

test('a session in June carries the summer-time offset of the UK, one in January none', () => {
  const at = (date: string): unknown => {
    const [event] = readCalendar(ics(entry([{ date, start: '10:00', end: '11:00' }]))).events;
    return [event!.start, event!.end];
  };
  assert.deepEqual(at('2020-06-15'), ['2020-06-15T09:00:00.000Z', '2020-06-15T10:00:00.000Z']);
  assert.deepEqual(at('2027-06-07'), ['2027-06-07T09:00:00.000Z', '2027-06-07T10:00:00.000Z']);
  assert.deepEqual(at('2027-01-18'), ['2027-01-18T10:00:00.000Z', '2027-01-18T11:00:00.000Z']);
});

/** The last Sunday of a month, worked out here again: since 2002 the clocks change then at 01:00 UTC. */
const change = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 31));
  return Date.UTC(year, month, 31 - last.getUTCDay(), 1);
};

test('times are right on both sides of every clock change to 2040', () => {
  const day = fc.record({
    year: fc.integer({ min: 2020, max: 2040 }),
    month: fc.constantFrom(2, 9),
    off: fc.integer({ min: -2, max: 2 }),
    hour: fc.integer({ min: 3, max: 22 }),
    minute: fc.integer({ min: 0, max: 59 }),
  });
  fc.assert(
    fc.property(day, ({ year, month, off, hour, minute }) => {
      const date = new Date(change(year, month) + off * 86_400_000).toISOString().slice(0, 10);
      const [start, end] = [hour, hour + 1].map((at) => `${pad(at)}:${pad(minute)}`) as [string, string];
      const [event] = readCalendar(ics(entry([{ date, start, end }]))).events;
      const wall = Date.parse(`${date}T${start}:00Z`);
      const isSummer = wall > change(year, 2) && wall < change(year, 9) + 3_600_000;
      assert.equal(event!.start, new Date(wall - (isSummer ? 3_600_000 : 0)).toISOString());
      assert.equal(Date.parse(event!.end) - Date.parse(event!.start), 3_600_000);
    }),
    { numRuns: 1000 },
  );
});

const pad = (part: number): string => String(part).padStart(2, '0');

test('a course of two days is two events that say which day they are', () => {
  const { method, events } = readCalendar(
    ics(
      entry([
        { date: '2027-10-30', start: '09:30', end: '16:00' },
        { date: '2027-11-01', start: '09:30', end: '16:00' },
      ]),
    ),
  );
  assert.equal(method, 'PUBLISH');
  assert.deepEqual(
    events.map(({ title, start }) => [title, start]),
    [
      ['Briefing (day 1 of 2)', '2027-10-30T08:30:00.000Z'],
      ['Briefing (day 2 of 2)', '2027-11-01T09:30:00.000Z'],
    ],
  );
  assert.equal(new Set(events.map(({ uid }) => uid)).size, 2);
});

test('a day without times is all day long and says so, wherever the computer is; it is never midnight', () => {
  const zone = process.env['TZ'];
  try {
    for (const place of ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = place;
      const text = ics(entry([{ date: '2027-06-07', start: null, end: null }], { part: 'morning' }));
      const [event] = readCalendar(text).events;
      assert.equal(event!.isAllDay, true);
      assert.deepEqual([event!.start, event!.end], ['2027-06-07', '2027-06-08']);
      assert.equal(event!.title, 'Briefing (morning, time not known)');
      assert.doesNotMatch(text, /T000000|00:00/);
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('where only the start is known, no end is made up', () => {
  const text = ics(entry([{ date: '2022-10-13', start: '12:00', end: null }]));
  assert.doesNotMatch(text, /DTEND|DURATION/);
  const [event] = readCalendar(text).events;
  assert.equal(event!.start, '2022-10-13T11:00:00.000Z');
  assert.equal(event!.notes, words.endUnknown);
});

test('whatever stands in a title, a place or a note is read back as it was, and stays in its place', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom('END:VEVENT\r\nBEGIN:VEVENT', 'a;b,c\\n"d"', 'Ω'.repeat(120), 'x\u0000\u0007y', '\\\\;;,,'),
  );
  fc.assert(
    fc.property(text, text, text, (title, place, note) => {
      const file = ics(entry([{ date: '2027-06-07', start: '10:00', end: '11:00' }], { title, place, lines: [note] }));
      const clean = (value: string): string => value.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
      const { events } = readCalendar(file);
      assert.equal(events.length, 1);
      assert.deepEqual(
        [events[0]!.title, events[0]!.place ?? '', events[0]!.notes ?? ''],
        [clean(title), clean(place), clean(note)],
      );
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    }),
  );
});

const booked = (booking: string, session: string, days: CalendarEntry['days'], sequence: number): CalendarEntry =>
  entry(days, { id: bookedId(booking, session), sequence });
const june = [{ date: '2027-06-07', start: '10:00', end: '11:00' }];
const july = [{ date: '2027-07-09', start: '10:00', end: '11:00' }];

test('a later file changes and cancels the event of its own booking and no other', () => {
  const first = ics(booked('b1', 's1', june, 1));
  const other = ics(booked('b2', 's1', june, 1));
  const moved = ics(booked('b1', 's1', july, 2));
  const over = ics(booked('b1', 's1', july, 3), { isCancelled: true });
  const starts = (...files: string[]): readonly string[] => [...openAll(files).values()].map(({ start }) => start);
  assert.deepEqual(starts(first, other, moved), ['2027-07-09T09:00:00.000Z', '2027-06-07T09:00:00.000Z']);
  assert.deepEqual(starts(first, other, moved, over), ['2027-06-07T09:00:00.000Z']);
  // A mail that came late changes nothing back.
  assert.deepEqual(starts(first, other, moved, over, first), ['2027-06-07T09:00:00.000Z']);
  const { method, events } = readCalendar(over);
  assert.deepEqual([method, events[0]!.status, events[0]!.sequence], ['CANCEL', 'CANCELLED', 3]);
});

test('a booking that moves to another session leaves the first in no calendar', () => {
  const files = [
    ics(booked('b1', 's1', [...june, ...july], 1)),
    ics(booked('b1', 's1', [...june, ...july], 2), { isCancelled: true }),
    ics(booked('b1', 's2', july, 2)),
  ];
  assert.deepEqual(
    [...openAll(files).values()].map(({ start, title }) => [start, title]),
    [['2027-07-09T09:00:00.000Z', 'Briefing']],
  );
});

test('a session of a timetable has its place, and a remote one says that it is online', () => {
  const session = { days: june, mode: 'in-person', venue: 'Town Hall', town: 'Runcorn' } as const;
  const source = { id: 'x', title: 'Network', online: 'Online' };
  assert.equal(trainingEntry({ ...source, session }).place, 'Town Hall, Runcorn');
  assert.equal(trainingEntry({ ...source, session: { ...session, mode: 'remote' } }).place, 'Online');
});
