import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exampleAnswers, exampleSays, type Example } from '../../src/cli/packs/threshold/run-examples.js';
import { decide, particulars, suggest } from '../../src/rules/threshold/index.js';
import { packs } from './support/threshold-packs.js';

const ours = JSON.parse(await readFile('schemas/question-sets/threshold/examples.json', 'utf8')) as Example[];

/** A Sunday at noon: every office whose hours are known is closed. And a Tuesday, when it is open. */
const sunday = new Date('2026-11-29T12:00:00Z');
const tuesday = new Date('2026-11-24T12:00:00Z');

for (const pack of packs) {
  const mine = ours.filter(({ input: { council = pack.id } }) => council === pack.id);
  test(`every example of the pack comes out as it says: ${pack.id}`, (context) => {
    for (const example of mine) {
      const { expect, input } = example;
      const decision = decide(pack, exampleAnswers(pack, example), () => input.outOfHours === true);
      assert.deepEqual(exampleSays(decision, example), expect, example.name);
    }
    context.diagnostic(`${mine.length} examples`);
    assert.ok(mine.length >= 34);
  });

  test(`the clock says the same as the examples, where the hours are known: ${pack.id}`, () => {
    const isKnown = Boolean(pack.contacts.frontDoor.hours);
    for (const example of mine) {
      const isClosed = example.input.outOfHours === true;
      if (isClosed && !isKnown) continue;
      const outcome = suggest(pack, exampleAnswers(pack, example), isClosed ? sunday : tuesday);
      assert.deepEqual(
        exampleSays({ ...outcome, ...particulars(pack, outcome) }, example),
        example.expect,
        example.name,
      );
      assert.equal(outcome.chaseBy, isClosed ? '2026-11-30' : '2026-11-25');
    }
  });
}

test('control: a pack whose rule is changed fails an example', () => {
  const [pack] = packs;
  assert.ok(pack);
  const rules = pack.rules.map((rule) => (rule.id === 'R7' ? { ...rule, when: { countLevel: 2, min: 5 } } : rule));
  const failed = ours.filter((example) => {
    const decision = decide({ ...pack, rules }, exampleAnswers(pack, example), () => false);
    return decision.ruleId !== example.expect.rule;
  });
  assert.deepEqual(
    failed.map(({ name }) => name),
    ['Four level 2 across two dimensions'],
  );
});

const domain = process.env['DOMAIN_DIR'];
const file = domain ? join(domain, 'threshold-indicators.json') : '';

test(
  'the examples are those of the domain data, every one',
  { skip: existsSync(file) ? false : 'DOMAIN_DIR is not set: the checked-in examples only' },
  async () => {
    const { examples } = JSON.parse(await readFile(file, 'utf8')) as { examples: Example[] };
    assert.equal(examples.length, 38);
    assert.deepEqual(ours, examples);
  },
);
