import assert from 'node:assert/strict';
import { test } from 'node:test';
import { set } from '../../src/schema/pointer.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { assembledOf, faultsOf } from './support/judge-pack.js';

const brag = assembledOf('cambridgeshire', 'brag');
const flow = assembledOf('cambridgeshire', 'early-help');
const base = 'schemas/question-sets';
const council = 'schemas/packs/cambridgeshire';

const slips: readonly (readonly [typeof brag, string, Json | undefined, string, RegExp])[] = [
  [brag, '/clock', { type: 'working' }, `${base}/brag/clock.json`, /Add hours\.json/],
  [brag, '/ratings/0/infoWithinHours', undefined, `${council}/brag/ratings.json`, /within how many hours/],
  [brag, '/ratings/0/shape', 'smile', `${council}/brag/ratings.json`, /Write one of: exclamation/],
  [brag, '/ratings/0/route', 'nowhere', `${council}/brag/text.en.json`, /Add words for nowhere/],
  [brag, '/text/en/ratings/red', undefined, `${council}/brag/text.en.json`, /Add words for red/],
  [brag, '/text/en/advice/talk', undefined, `${base}/brag/text.en.json`, /Add words for talk/],
  [brag, '/text/en/ratings/blue/meaning', 'The child is safe.', `${council}/brag/text.en.json`, /Take out the promise/],
  [brag, '/text/en/clock', 'Due to %{frontDoor}', `${base}/brag/text.en.json`, /Nothing fills/],
  [brag, '/effectiveFrom', '2017-13-01', `${council}/brag/pack.json`, /./],
  [brag, '/reviewBy', '2026-01-01', `${council}/pack.json`, /Write a day after/],
  [flow, '/flow/rules/1/when/all', { sure: ['no'] }, `${base}/early-help/flow.json`, /No question is at \/sure/],
  [flow, '/flow/rules/0/then', 'early-help-hub', `${base}/early-help/flow.json`, /It comes out as consultation/],
  [flow, '/text/en/flow/outcomes/advice', undefined, `${base}/early-help/text.en.json`, /Add words for advice/],
  [flow, '/schema/properties/safe', undefined, `${base}/early-help/flow.json`, /No question is at \/safe/],
];

for (const [assembled, pointer, value, file, mend] of slips) {
  test(`a slip at ${assembled.kind} ${pointer} is named with its file: ${mend.source}`, () => {
    const found = faultsOf(assembled, set(assembled.pack, pointer, value) as JsonObject);
    assert.ok(
      found.some((fault) => mend.test(fault.mend) && fault.file === file),
      JSON.stringify(found, null, 1),
    );
  });
}

test('a clock that says which hours it counts is taken', () => {
  const working = set(set(brag.pack, '/clock', { type: 'working' }), '/hours', [
    { days: [1, 2, 3, 4, 5], open: '09:00', close: '17:00' },
  ]);
  assert.deepEqual(faultsOf(brag, working as JsonObject), []);
  assert.deepEqual(faultsOf(brag, set(brag.pack, '/clock', { type: 'elapsed' }) as JsonObject), []);
});
