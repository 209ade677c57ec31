import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { checkPractice } from '../../src/cli/packs/practice/check-practice.js';
import type { Practice, PracticeCase, PracticeText } from '../../src/packs/types.js';
import { packs } from '../rules/support/threshold-packs.js';

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`schemas/question-sets/practice/${name}.json`, 'utf8')) as unknown;
const cases = (await read('cases')) as readonly PracticeCase[];
const en = (await read('text.en')) as PracticeText;
const practice: Practice = { cases, text: { en } };
const [first] = cases;
assert.ok(first);

const changed = (change: Partial<PracticeCase>): Practice => ({
  ...practice,
  cases: [{ ...first, ...change }, ...cases.slice(1)],
});

test('every case comes out in every council’s checklist as its panel says', () => {
  assert.deepEqual(checkPractice(practice, packs), []);
  assert.ok(cases.length >= 8);
  for (const level of [1, 2, 3, 4]) assert.ok(cases.filter((one) => one.level === level).length >= 2, String(level));
});

test('each has its story, why the panel reads it so, and what it would still ask', () => {
  for (const { id } of cases) {
    const words = en.cases[id];
    assert.ok(words);
    for (const list of [words.story, words.why, words.ask]) assert.ok(list.length > 0 && list.every(Boolean), id);
  }
});

test('no child, family or place has a name', () => {
  const allowed = /^(I|Year|March|Sunday|Thursdays|English)$/;
  const words = JSON.stringify(Object.values(en.cases));
  // A capital that does not begin a sentence, a paragraph or what somebody says.
  const names = [...words.matchAll(/(?<=[a-z,;:] )[A-Z][a-z]*/g)].map(([word]) => word);
  assert.deepEqual(
    names.filter((word) => !allowed.test(word)),
    [],
  );
});

test('control: a panel that says another level than the rules is found, unless its words say why', () => {
  const wrong = changed({ level: 3 });
  const found = checkPractice(wrong, packs).filter(([pointer]) => pointer === '/cases/0');
  assert.equal(found.length, packs.length);
  assert.match(found[0]?.[1] ?? '', /R12.*differs\.cambridgeshire/);
  const words = en.cases[first.id];
  assert.ok(words);
  const differs = Object.fromEntries(packs.map(({ id }) => [id, 'The panel weighed this otherwise.']));
  const told = { ...en, cases: { ...en.cases, [first.id]: { ...words, differs } } };
  assert.deepEqual(
    checkPractice({ ...wrong, text: { en: told } }, packs).filter(([pointer]) => pointer === '/cases/0'),
    [],
  );
});

test('control: a case that ticks what no checklist has, has no words, or promises what nobody can, is found', () => {
  const mends = (one: Practice): string => checkPractice(one, packs).join('\n');
  assert.match(mends(changed({ answers: { ...first.answers, ticked: ['X9-99'] } })), /has no X9-99/);
  assert.match(mends(changed({ id: 'new' })), /Add words for new\.[^]*No case has the id settling-in/);
  assert.match(mends({ ...practice, text: { en: { ...en, lead: 'The child is safe.' } } }), /promise/);
  assert.match(mends({ ...practice, cases: cases.slice(1) }), /Add a case whose level is our 1/);
});
