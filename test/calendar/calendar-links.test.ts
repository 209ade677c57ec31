import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarEvents, calendarLinks } from '../../src/calendar/index.js';
import { words } from './support.js';

const entry = {
  id: 'booking.b1.s1',
  title: 'Briefing & questions',
  place: 'Online',
  lines: ['Reference HAL-7Q4K', 'https://meet.example/secret'],
};
const linksOf = (days: Parameters<typeof calendarEvents>[0]['days']): readonly URL[] =>
  Object.values(calendarLinks(calendarEvents({ ...entry, days }, words)[0]!)).map((href) => new URL(href));

test('links for online calendars carry title, time and place, and neither reference nor joining link', () => {
  const links = linksOf([{ date: '2027-06-07', start: '10:00', end: '11:00' }]);
  assert.deepEqual(
    links.map(({ host }) => host),
    ['calendar.google.com', 'outlook.live.com', 'outlook.office.com'],
  );
  const [google, outlook] = links.map(({ searchParams }) => Object.fromEntries(searchParams));
  assert.equal(google!['text'], entry.title);
  assert.equal(google!['dates'], '20270607T090000Z/20270607T100000Z');
  assert.equal(outlook!['startdt'], '2027-06-07T09:00:00.000Z');
  assert.equal(outlook!['location'], 'Online');
  for (const { href } of links) assert.doesNotMatch(href, /HAL-|secret/);
});

test('a day without times is a whole day in an online calendar', () => {
  const [google, outlook] = linksOf([{ date: '2027-06-07', start: null, end: null }]);
  assert.equal(google!.searchParams.get('dates'), '20270607/20270608');
  assert.equal(outlook!.searchParams.get('startdt'), '2027-06-07');
  assert.equal(outlook!.searchParams.get('allday'), 'true');
});
