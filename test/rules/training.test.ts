import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alternatives, instantsOf, placeOf, sessionsFor, startDate } from '../../src/rules/training/index.js';
import { hasBegunAt, seriesOf, shiftSessions } from '../../src/rules/training/service.js';
import { addDays } from '../../src/rules/iso-date.js';
import type { Session } from '../../src/rules/training/types.js';
import { courseOf, halton, idsOf, kent, sessionOf } from './support/training-packs.js';

const workshop = courseOf(kent, 'crossing-the-threshold');
const mopUps = ['mop-up-1-am', 'mop-up-1-pm', 'mop-up-2-am', 'mop-up-2-pm', 'mop-up-3-am', 'mop-up-3-pm'];
const offered = (id: string, full: readonly string[]): string[] =>
  idsOf(alternatives(sessionOf(kent, id), workshop, kent.sessions, (one) => full.includes(one.id)));

test('hub 3, session 2: Monday 13 July 2020, 10am to 11am, optional, in summer time', () => {
  const session = sessionOf(halton, 'hub-3-session-2');
  assert.deepEqual(session.days, [{ date: '2020-07-13', start: '10:00', end: '11:00' }]);
  assert.equal(new Date('2020-07-13').getUTCDay(), 1);
  assert.equal(courseOf(halton, session.course).attendance, 'optional');
  const [day] = session.days.map(instantsOf);
  assert.deepEqual(
    [day?.start?.toISOString(), day?.end?.toISOString()],
    ['2020-07-13T09:00:00.000Z', '2020-07-13T10:00:00.000Z'],
  );
});

test('Working Together in September is one session of two days, without times', () => {
  const [september, ...more] = halton.sessions.filter(
    ({ course, days }) => course === 'wt-full' && days[0]?.date.startsWith('2015-09'),
  );
  assert.deepEqual(more, []);
  assert.deepEqual(september?.days.map(instantsOf), [
    { date: '2015-09-24', start: null, end: null },
    { date: '2015-09-25', start: null, end: null },
  ]);
});

test('a winter time is that of Greenwich, and a briefing whose end is not known has a start', () => {
  const [network] = sessionOf(halton, 'network-spring-2015-1').days.map(instantsOf);
  assert.equal(network?.start?.toISOString(), '2015-03-23T15:30:00.000Z');
  const day = instantsOf({ date: '2022-10-13', start: '12:00', end: null });
  assert.deepEqual([day.start?.toISOString(), day.end], ['2022-10-13T11:00:00.000Z', null]);
});

test('a hub sees its own two briefings, and Farnworth those of both its hubs', () => {
  const introduction = courseOf(halton, 'toolkit-introduction');
  const shown = (...groups: string[]): string[] => idsOf(sessionsFor(introduction, halton.sessions, groups));
  assert.deepEqual(shown('hub-3'), ['hub-3-session-1']);
  assert.deepEqual(shown('hub-7', 'hub-5'), ['hub-5-session-1', 'hub-7-session-1']);
  assert.equal(shown().length, 7);
});

test('Kent shows every session: a district’s own first, then the others by date, the mop-ups last', () => {
  const shown = idsOf(sessionsFor(workshop, kent.sessions, ['dover']));
  assert.deepEqual(shown.slice(0, 4), ['dover-am', 'dover-pm', 'tunbridge-wells-am', 'tunbridge-wells-pm']);
  assert.deepEqual(shown.slice(-6), mopUps);
  assert.deepEqual([...shown].sort(), idsOf(kent.sessions).sort());
  assert.equal(idsOf(sessionsFor(workshop, kent.sessions, []))[0], 'tunbridge-wells-am');
});

test('each hub starts with the toolkits on the day of its own first session, also on made-up dates', () => {
  const [hub1, , , , hub5, , hub7] = halton.groups;
  assert.ok(hub1 && hub5 && hub7);
  const starts = [hub1, hub5, hub7].map((group) => startDate(group, halton.sessions));
  assert.deepEqual(starts, ['2020-06-15', '2020-06-19', '2020-06-23']);
  const printed = new Map(halton.sessions.map(({ id, days }) => [id, days]));
  const shifted = shiftSessions(halton.sessions, halton.courses, 2548, '2026-11-22').map((session) => ({
    ...session,
    printedDays: printed.get(session.id) ?? [],
  }));
  assert.equal(startDate(hub1, shifted), '2027-06-07');
  assert.equal(startDate(hub1, []), '2020-06-15');
});

test('a full morning offers the afternoon of the day, then all three mop-ups by date', () => {
  assert.deepEqual(offered('dover-am', ['dover-am']), ['dover-pm', ...mopUps]);
  assert.deepEqual(offered('dover-am', ['dover-am', 'dover-pm']), mopUps);
  assert.deepEqual(offered('dover-pm', ['dover-pm', 'mop-up-1-am']), ['dover-am', ...mopUps.slice(1)]);
  assert.deepEqual(offered('mop-up-2-am', []), ['mop-up-2-pm', ...mopUps.slice(0, 2), ...mopUps.slice(4)]);
});

test('no mop-up is hidden by its area, and nothing that is full is offered', () => {
  const ids = idsOf(kent.sessions);
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.subarray(ids), (id, full) => {
      const all = offered(id, full);
      assert.deepEqual(
        mopUps.filter((one) => all.includes(one)),
        mopUps.filter((one) => one !== id && !full.includes(one)),
      );
      assert.ok(!all.some((one) => full.includes(one) || one === id));
    }),
  );
});

test('a course without mop-ups offers its other dates, only of the same hub where each has its own', () => {
  const other = (course: string, id: string): string[] =>
    idsOf(alternatives(sessionOf(halton, id), courseOf(halton, course), halton.sessions, () => false));
  assert.deepEqual(other('network-spring-2015', 'network-spring-2015-1'), ['network-spring-2015-2']);
  assert.deepEqual(other('wt-refresher', 'wt-refresher-2'), ['wt-refresher-1', 'wt-refresher-3']);
  assert.deepEqual(other('toolkit-introduction', 'hub-1-session-1'), []);
});

test('a venue is said with its town, once', () => {
  assert.equal(placeOf(sessionOf(kent, 'mop-up-1-am')), 'Riverside Centre, Gravesend');
  assert.equal(placeOf(sessionOf(kent, 'mop-up-3-am')), 'New Line Learning Academy, Maidstone');
  assert.equal(placeOf(sessionOf(halton, 'network-spring-2015-1')), 'Civic Suite, Runcorn Town Hall');
  assert.equal(placeOf(sessionOf(halton, 'wt-full-1')), '');
});

test('made-up dates: whole weeks later, none over, as soon as that can be, and each series in its own order', () => {
  const today = fc.nat(9000).map((days) => addDays('2020-01-01', days));
  fc.assert(
    fc.property(fc.constantFrom(halton, kent), today, fc.nat(8), ({ sessions, courses }, now, years) => {
      const by = years * 364;
      const made = shiftSessions(sessions, courses, by, now);
      const moved = made.map(({ id, days }) => {
        const printed = sessions.find((one) => one.id === id)!.days;
        assert.deepEqual(
          days.map(({ start, end }) => [start, end]),
          printed.map(({ start, end }) => [start, end]),
        );
        return days.map(({ date }, index) => (Date.parse(date) - Date.parse(printed[index]!.date)) / 86_400_000);
      });
      for (const series of new Set(sessions.map((one) => seriesOf(one, courses)))) {
        const theirs = made.flatMap((one, index) => (seriesOf(one, courses) === series ? [{ one, index }] : []));
        const [first = -1] = moved[theirs[0]!.index]!;
        assert.ok(first >= by && (first - by) % 364 === 0);
        assert.ok(theirs.every(({ index }) => moved[index]!.every((days) => days === first)));
        const ends = theirs.map(({ one }) => one.days.at(-1)!.date).sort();
        assert.ok(ends[0]! >= now, 'none is over');
        assert.ok(first === by || addDays(ends[0]!, -364) < now, 'a year sooner one would be');
      }
    }),
  );
});

test('while a hub’s own sessions are on, its second never comes before its first', () => {
  const june = fc.nat(60).map((days) => addDays('2027-06-01', days));
  fc.assert(
    fc.property(june, (now) => {
      const made = shiftSessions(halton.sessions, halton.courses, 2548, now);
      for (const { id } of halton.groups) {
        const [first, second] = [1, 2].map(
          (number) => made.find((one) => one.id === `${id}-session-${number}`)!.days[0]!,
        );
        const weeks = (Date.parse(second!.date) - Date.parse(first!.date)) / (7 * 86_400_000);
        assert.ok(weeks > 2 && weeks < 4, `${id} at ${now}`);
      }
    }),
  );
});

test('a course belongs with the one that has to come before it, also where a timetable has them in a circle', () => {
  const courses = [
    { id: 'first' },
    { id: 'second', prerequisite: 'first' },
    { id: 'third', prerequisite: 'second' },
    { id: 'one', prerequisite: 'other' },
    { id: 'other', prerequisite: 'one' },
  ];
  const keys = ['first', 'second', 'third'].map((course) => seriesOf({ course }, courses));
  assert.equal(new Set(keys).size, 1);
  assert.ok(seriesOf({ course: 'one' }, courses));
});

test('a session has begun at its start; without one a morning by noon, anything else when its day is over', () => {
  const begun = (session: Session): string => hasBegunAt(session).toISOString();
  assert.equal(begun(sessionOf(halton, 'hub-3-session-2')), '2020-07-13T09:00:00.000Z');
  assert.equal(begun(sessionOf(kent, 'dover-am')), '2011-05-11T11:00:00.000Z');
  assert.equal(begun(sessionOf(kent, 'dover-pm')), '2011-05-11T23:00:00.000Z');
  assert.equal(begun(sessionOf(halton, 'wt-full-4')), '2016-01-21T00:00:00.000Z');
});
