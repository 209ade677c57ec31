import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTicks } from '../../src/elements/practice/compare-ticks.js';
import type { PracticeCase } from '../../src/packs/types.js';

const panel = {
  answers: { context: { immediateDanger: 'no', triedBefore: 'yes' }, ticked: [] },
} as unknown as PracticeCase;
const yours = { context: { immediateDanger: 'yes' } };

const otherwise = (isOnPath?: (question: string) => boolean): readonly string[] =>
  compareTicks({ signs: [] }, panel, yours, [], isOnPath).otherwise.map(({ id }) => id);

test('a question that was never on the person’s path is not held against them', () => {
  assert.deepEqual(
    otherwise((question) => question === 'immediateDanger'),
    ['immediateDanger'],
  );
});

test('control: on the path, a blank is another answer than the panel’s', () => {
  assert.deepEqual(otherwise(), ['immediateDanger', 'triedBefore']);
});
