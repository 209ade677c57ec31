import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BragPack, Pack } from '../../src/packs/types.js';
import { domain, pick, plain, skip } from './support/domain.js';
import { assembledOf } from './support/judge-pack.js';

const pack = assembledOf('cambridgeshire', 'brag').pack as unknown as BragPack;
const words = plain(pack.text['en']);

interface Guide {
  readonly effectiveFrom: string;
  readonly whoRates: string;
  readonly clock: { readonly title: string; readonly type: string | null };
  readonly order: readonly string[];
  readonly ratings: readonly {
    readonly id: string;
    readonly label: string;
    readonly plain: string;
    readonly hub: string;
    readonly example: string | null;
    readonly caution?: string;
    readonly immediateAction: boolean;
    readonly infoFrom: string;
    readonly infoWithinHours: number | null;
    readonly route: string;
  }[];
  readonly comparators: readonly {
    readonly area: string;
    readonly source: string;
    readonly note: string;
    readonly ratings: Readonly<Record<string, { hours?: number | null; level?: number; clock?: string }>> | null;
  }[];
}

test('the ratings are those of the domain data, in its order and words', { skip }, async () => {
  const guide = await domain<Guide>('cambridgeshire-brag.json');
  assert.equal(pack.effectiveFrom, guide.effectiveFrom);
  assert.deepEqual([words?.whoRates, words?.clock], [guide.whoRates, guide.clock.title]);
  assert.equal(pack.clock.type ?? null, guide.clock.type);
  assert.deepEqual(
    [...pack.ratings].sort((one, other) => one.order - other.order).map(({ id }) => id),
    guide.order,
  );
  for (const row of guide.ratings) {
    const own = pack.ratings.find(({ id }) => id === row.id);
    const said = words?.ratings[row.id];
    assert.deepEqual(
      { ...pick(own ?? {}, 'id', 'immediateAction', 'infoFrom', 'route'), within: own?.infoWithinHours ?? null },
      { ...pick(row, 'id', 'immediateAction', 'infoFrom', 'route'), within: row.infoWithinHours },
    );
    assert.deepEqual(
      [said?.label, said?.meaning, said?.hub, said?.example ?? null, said?.caution],
      [row.label, row.plain, row.hub, row.example, row.caution],
    );
  }
});

test('the other areas are those of the domain data', { skip }, async () => {
  const { comparators } = await domain<Guide>('cambridgeshire-brag.json');
  assert.equal(pack.comparators.length, comparators.length);
  comparators.forEach((row, index) => {
    const own = pack.comparators[index];
    const said = words?.comparators[own?.id ?? ''];
    assert.deepEqual([said?.area, said?.note, own?.source], [row.area, row.note, row.source]);
    const ratings = Object.entries(row.ratings ?? {}).map(([id, { hours, level, clock }]) => [
      id,
      { ...(hours && { hours }), ...(level && { level }), ...(clock && { clock: clock.split(' ')[0] }) },
    ]);
    assert.deepEqual(own?.ratings, Object.fromEntries(ratings));
  });
});

interface EarlyHelp {
  readonly questions: readonly { readonly id: string; readonly text: string; readonly ifNo?: string }[];
  readonly rules: readonly { readonly id: string; readonly then: string }[];
  readonly examples: unknown;
  readonly routes: Readonly<Record<string, string>>;
  readonly hubOutcomes: { withinHours: number; outcomes: readonly { id: string; text: string }[] };
  readonly feedbackLoop: readonly { readonly who: string; readonly does: string }[];
}

test('the five questions, their rules and what follows are those of the domain data', { skip }, async () => {
  const guide = await domain<EarlyHelp>('cambridgeshire-early-help-questions.json');
  const early = assembledOf('cambridgeshire', 'early-help').pack as unknown as Pack;
  const said = plain(early.text['en']);
  const { flow } = early;
  for (const { id, text, ifNo } of guide.questions) {
    assert.equal(said?.fields[`/${id}`]?.label, text);
    if (ifNo && id !== 'safe') assert.equal(said?.flow?.fix[id], ifNo);
  }
  assert.deepEqual(
    flow?.rules.map(({ id, then }) => [id, then]),
    guide.rules.map(({ id, then }) => [id, then]),
  );
  assert.deepEqual(flow?.examples, guide.examples);
  assert.deepEqual(said?.flow?.routes, guide.routes);
  assert.equal(flow?.withinHours, guide.hubOutcomes.withinHours);
  assert.deepEqual(
    said?.flow?.outcomes,
    Object.fromEntries(guide.hubOutcomes.outcomes.map(({ id, text }) => [id, text])),
  );
  assert.deepEqual(
    flow?.feedback.map((id) => said?.flow?.feedback[id]),
    guide.feedbackLoop.map((step) => pick(step, 'who', 'does')),
  );
});
