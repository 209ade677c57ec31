import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BragPack } from '../../src/packs/types.js';
import { bragTimeline, compareRatings, nextQuestion, partnersDue, type Rating } from '../../src/rules/brag/index.js';
import { instantOf, wallTime } from '../../src/rules/hours/index.js';
import { assemble, folders } from '../../src/cli/packs/assemble.js';

const pack = (await assemble(folders, 'cambridgeshire', 'brag')).pack as unknown as BragPack;
const rating = (id: string): Rating => {
  const found = pack.ratings.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const friday = instantOf({ date: '2026-11-27', time: '15:30' });
const elapsed = { ...pack, clock: { type: 'elapsed' as const } };
const working = {
  ...pack,
  clock: { type: 'working' as const },
  hours: [{ days: [1, 2, 3, 4, 5], open: '09:00', close: '17:00' }],
};

test('red: 4 hours, all partner agencies in the hub, and what that does not promise', () => {
  const red = rating('red');
  assert.deepEqual([red.infoWithinHours, red.infoFrom, red.immediateAction], [4, 'all', true]);
  assert.equal(pack.text['en']?.infoFrom[red.infoFrom], 'All partner agencies in the hub');
  assert.match(
    pack.text['en']?.hoursMean.join(' ') ?? '',
    /not say how fast someone visits the child, and not how fast you hear/,
  );
});

test('ratings have a word, a shape and an order each; none is told by colour alone', () => {
  assert.deepEqual(
    pack.ratings.map(({ id, order }) => [id, order]),
    [
      ['red', 1],
      ['amber', 2],
      ['green', 3],
      ['blue', 4],
    ],
  );
  assert.equal(new Set(pack.ratings.map(({ shape }) => shape)).size, pack.ratings.length);
  for (const { id } of pack.ratings) assert.ok(pack.text['en']?.ratings[id]?.label);
});

test('there is no clock where the council does not say which hours it counts: the hours stay words', () => {
  assert.deepEqual(pack.clock, {});
  assert.deepEqual(bragTimeline(pack, rating('red'), friday), [
    { id: 'received', at: friday },
    { id: 'partners', hours: 4 },
    { id: 'referrer', by: '2026-11-30' },
  ]);
});

test('a rating for which nobody gives information has no hours', () => {
  assert.deepEqual(
    bragTimeline(elapsed, rating('blue'), friday).map(({ id }) => id),
    ['received', 'referrer'],
  );
});

test('hours by the clock and working hours from a Friday afternoon', () => {
  const due = (which: typeof elapsed | typeof working, id: string): unknown => {
    const at = partnersDue(which, rating(id), friday);
    return at && wallTime(at);
  };
  assert.deepEqual(due(elapsed, 'red'), { date: '2026-11-27', time: '19:30' });
  assert.deepEqual(due(elapsed, 'green'), { date: '2026-11-28', time: '15:30' });
  assert.deepEqual(due(working, 'red'), { date: '2026-11-30', time: '11:30' });
  assert.deepEqual(due(working, 'green'), { date: '2026-12-02', time: '15:30' });
  assert.equal(due({ ...working, hours: [] }, 'red'), undefined);
});

test('hours by the clock are that many hours later, whenever the clocks change', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-01'), noInvalidDate: true }), (from) => {
      assert.equal((partnersDue(elapsed, rating('amber'), from)?.getTime() ?? 0) - from.getTime(), 6 * 3_600_000);
    }),
  );
});

test('two areas side by side: Merton’s red is two hours, ours four', () => {
  const merton = pack.comparators.find(({ id }) => id === 'merton');
  assert.ok(merton);
  const [red] = compareRatings(pack.ratings, merton);
  assert.deepEqual([red?.id, red?.here?.infoWithinHours, red?.there?.hours], ['red', 4, 2]);
  const luton = pack.comparators.find(({ id }) => id === 'luton');
  assert.ok(luton && compareRatings(pack.ratings, luton).every(({ there }) => there === undefined));
  assert.deepEqual(
    compareRatings([], merton).map(({ id, here }) => [id, here]),
    ['red', 'amber', 'green', 'blue'].map((id) => [id, undefined]),
  );
});

test('the guide asks about danger first, ends in advice, and never in a rating', () => {
  const { guide } = pack;
  assert.deepEqual(nextQuestion(guide, {}), { ask: 'danger' });
  assert.deepEqual(nextQuestion(guide, { danger: 'yes' }), { advice: 'call-999' });
  assert.deepEqual(nextQuestion(guide, { danger: 'no', harm: 'not-sure' }), { advice: 'phone-now' });
  assert.deepEqual(nextQuestion(guide, { danger: 'no', harm: 'no', violence: 'yes' }), { advice: 'call-999-or-phone' });
  assert.deepEqual(nextQuestion(guide, { danger: 'no', harm: 'no', violence: 'no' }), { advice: 'talk' });
  const answer = fc.constantFrom('', 'yes', 'no', 'not-known', 'not-sure');
  fc.assert(
    fc.property(fc.record({ danger: answer, harm: answer, violence: answer }), (answers) => {
      const step = nextQuestion(guide, answers);
      if ('ask' in step) assert.equal(answers[step.ask as keyof typeof answers], '');
      else assert.ok(pack.text['en']?.advice[step.advice] && !pack.ratings.some(({ id }) => id === step.advice));
      const isUnsure = [answers.danger, answers.harm, answers.violence].some((one) =>
        ['yes', 'not-known', 'not-sure'].includes(one),
      );
      if (isUnsure && 'advice' in step) assert.notEqual(step.advice, 'talk');
    }),
  );
});
