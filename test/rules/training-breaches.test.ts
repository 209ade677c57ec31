import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breaches, type NamedSchool, type Person, type TakenPlace } from '../../src/rules/training/service.js';
import { clash } from '../../src/rules/training/same-hour.js';
import type { Course, Session, SessionDay } from '../../src/rules/training/types.js';
import { halton, kent, sessionOf } from './support/training-packs.js';

const lead: Person = { name: 'Sam Reed', email: 'lead@school.example' };
const deputy: Person = { name: 'Jo Marsh', email: 'deputy@school.example' };
const school: NamedSchool = { settingId: 'h3-01', name: 'The Grange' };

const day = (date: string, start: string | null = null, end: string | null = null): SessionDay => ({
  date,
  start,
  end,
});
const made = (id: string, course: string, days: readonly SessionDay[], more?: Partial<Session>): Session => ({
  id,
  course,
  days,
  capacity: null,
  ...more,
});

const courses: readonly Course[] = [
  ...halton.courses,
  ...kent.courses,
  { id: 'basic', category: 'course' },
  { id: 'further', category: 'course', prerequisite: 'basic' },
];
const further = made('further-1', 'further', [day('2027-03-10', '13:00', '16:00')]);
const sessions: readonly Session[] = [
  ...halton.sessions,
  ...kent.sessions,
  made('basic-1', 'basic', [day('2027-03-10', '09:00', '12:00')]),
  made('basic-2', 'basic', [day('2027-04-10', '09:00', '12:00')]),
  made('basic-3', 'basic', [day('2027-03-10')]),
  further,
];
const offered = { courses, sessions, settings: halton.settings };
const sessionAt = (id: string): Session => sessions.find((one) => one.id === id) ?? made(id, '', []);
const took = (id: string, person = lead, more?: Partial<TakenPlace>): TakenPlace => ({
  session: sessionAt(id),
  person,
  school,
  ...more,
});

/** What is wrong with places for the lead, or for these people, in these sessions: `code session people`. */
function wrong(
  ids: readonly string[],
  earlier: readonly TakenPlace[] = [],
  attendees: readonly Person[] = [lead],
  from = school,
): string[] {
  const items = ids.map((sessionId) => ({ sessionId, quantity: attendees.length }));
  return breaches({ items, school: from, attendees }, offered, earlier).map(
    ({ code, rule, sessionId, attendees: who }) => [rule ?? code, sessionId, ...who].join(' '),
  );
}

test('a booking that breaks nothing', () => {
  assert.deepEqual(
    wrong(['hub-3-session-1', 'hub-3-session-2', 'wt-full-1'], [took('cse-basic-1')], [lead, deputy]),
    [],
  );
});

test('one of two meetings, one of all workshops', () => {
  assert.deepEqual(wrong(['network-spring-2015-1', 'network-spring-2015-2']), ['one-of network-spring-2015-2 0']);
  assert.deepEqual(wrong(['network-spring-2015-2'], [took('network-spring-2015-1')]), [
    'one-of network-spring-2015-2 0',
  ]);
  assert.deepEqual(wrong(['mop-up-1-am'], [took('dover-am')]), ['one-of mop-up-1-am 0']);
  assert.deepEqual(wrong(['mop-up-1-am'], [took('dover-am', deputy)]), []);
  assert.deepEqual(wrong(['mop-up-1-am'], [took('dover-am', lead, { isWaiting: true })]), [], 'waiting takes no place');
});

test('a place that somebody has already, waits for already, or is given twice', () => {
  assert.deepEqual(wrong(['wt-full-2'], [took('wt-full-2')]), ['already-booked wt-full-2 0']);
  assert.deepEqual(wrong(['wt-full-2'], [took('wt-full-2', lead, { isWaiting: true })]), [
    'already-booked wt-full-2 0',
  ]);
  const again = { name: ' sam reed', email: 'Lead@School.example ' };
  assert.deepEqual(wrong(['wt-full-2'], [], [lead, deputy, again]), ['already-booked wt-full-2 2']);
  assert.deepEqual(wrong(['wt-full-2'], [], [lead, { ...deputy, email: lead.email }]), [], 'two people, one mailbox');
});

test('only the sessions of one’s own hub, or of either where a school stands in two', () => {
  assert.deepEqual(wrong(['hub-4-session-1']), ['own-group hub-4-session-1']);
  const farnworth = { settingId: 'h5-07', name: 'Farnworth' };
  for (const hub of ['hub-5', 'hub-7']) assert.deepEqual(wrong([`${hub}-session-1`], [], [lead], farnworth), []);
  const typed = { name: 'the grange' };
  assert.deepEqual(wrong(['hub-4-session-1'], [], [lead], typed), ['own-group hub-4-session-1'], 'by its name');
  assert.deepEqual(wrong(['hub-4-session-1'], [], [lead], { name: 'A school that is not listed' }), []);
  assert.deepEqual(wrong(['thanet-am'], [], [lead], school), [], 'own first is not own only');
});

test('at most so many places for each school, also when it is written otherwise', () => {
  const four = [1, 2, 3, 4].map((n) => ({ name: `Person ${n}`, email: `p${n}@school.example` }));
  assert.deepEqual(wrong(['hub-3-session-1'], [], four), []);
  assert.deepEqual(
    wrong(['hub-3-session-1'], [took('hub-3-session-1', deputy, { school: { name: 'Grange' } })], four),
    ['places-per-school hub-3-session-1'],
  );
  assert.deepEqual(
    wrong(['hub-3-session-1'], [took('hub-3-session-1', deputy, { school: { name: 'The Brow' } })], four),
    [],
  );
  assert.deepEqual(wrong(['hub-3-session-1'], [took('hub-3-session-1', deputy, { isWaiting: true })], four), []);
});

test('a course to have been at before: earlier, or in the same booking, and over before the other begins', () => {
  assert.deepEqual(wrong(['further-1']), ['prerequisite-missing further-1 0']);
  assert.deepEqual(wrong(['further-1'], [took('basic-1')]), []);
  assert.deepEqual(wrong(['further-1', 'basic-1']), []);
  assert.deepEqual(wrong(['further-1'], [took('basic-2')]), ['prerequisite-missing further-1 0'], 'it comes later');
  assert.deepEqual(wrong(['further-1'], [took('basic-1', lead, { isWaiting: true })]), [
    'prerequisite-missing further-1 0',
  ]);
  assert.deepEqual(wrong(['further-1'], [took('basic-1')], [lead, deputy]), ['prerequisite-missing further-1 1']);
});

test('two places at the same hour', () => {
  assert.deepEqual(wrong(['basic-3'], [took('further-1')]), ['same-hour basic-3 0'], 'a day whose times are not known');
  assert.deepEqual(wrong(['basic-1', 'basic-3']), ['same-hour basic-3 0']);
  assert.deepEqual(wrong(['basic-1'], [took('further-1')]), []);
});

const at = (date: string, start: string | null, end: string | null, part?: Session['part']): Session =>
  made('x', 'y', [day(date, start, end)], part && { part });

const table: readonly (readonly [says: string, one: Session, other: Session, isClash: boolean])[] = [
  ['one after the other', at('2027-05-10', '10:00', '11:00'), at('2027-05-10', '11:00', '12:00'), false],
  ['a quarter of an hour in common', at('2027-05-10', '10:00', '11:15'), at('2027-05-10', '11:00', '12:00'), true],
  ['other days', at('2027-05-10', '10:00', '11:00'), at('2027-05-11', '10:00', '11:00'), false],
  ['morning and afternoon', sessionOf(kent, 'dover-am'), sessionOf(kent, 'dover-pm'), false],
  ['two mornings', at('2027-05-10', null, null, 'morning'), at('2027-05-10', null, null, 'morning'), true],
  ['an hour in an afternoon', at('2027-05-10', null, null, 'afternoon'), at('2027-05-10', '15:30', '17:00'), true],
  ['an hour beside a morning', at('2027-05-10', null, null, 'morning'), at('2027-05-10', '15:30', '17:00'), false],
  ['an end that is not known', at('2027-05-10', '12:00', null), at('2027-05-10', '15:30', '17:00'), true],
  ['before what has no end', at('2027-05-10', '12:00', null), at('2027-05-10', '09:00', '12:00'), false],
  ['the second of two days', sessionOf(halton, 'wt-full-1'), at('2015-07-01', '09:00', '10:00'), true],
];

for (const [says, one, other, isClash] of table) {
  test(`at the same hour: ${says}: ${isClash ? 'yes' : 'no'}`, () => {
    assert.deepEqual([clash(one, other), clash(other, one)], [isClash, isClash]);
  });
}

test('what is known of a time later never makes a clash that was none', () => {
  const hour = fc.integer({ min: 8, max: 16 }).map((n) => `${String(n).padStart(2, '0')}:00`);
  const known = fc
    .tuple(hour, hour)
    .map(([one, other]): readonly [string, string] => (one < other ? [one, other] : [other, '18:00']));
  fc.assert(
    fc.property(known, known, fc.boolean(), fc.boolean(), ([start, end], [from, to], hidesStart, hidesEnd) => {
      const other = at('2027-05-10', from, to);
      const hidden = at('2027-05-10', hidesStart ? null : start, hidesStart || hidesEnd ? null : end);
      assert.ok(clash(hidden, other) || !clash(at('2027-05-10', start, end), other));
    }),
  );
});

test('places that others took elsewhere never stand in anybody’s way', () => {
  const ids = sessions.map(({ id }) => id);
  const elsewhere = { name: 'Another school' };
  fc.assert(
    fc.property(fc.subarray(ids, { maxLength: 5 }), fc.subarray(ids, { maxLength: 20 }), (wanted, others) => {
      const earlier = others.map((id) => took(id, { name: 'Else', email: 'e@else.example' }, { school: elsewhere }));
      assert.deepEqual(wrong(wanted, earlier), wrong(wanted));
    }),
  );
});
