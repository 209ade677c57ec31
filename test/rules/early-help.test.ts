import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Pack } from '../../src/packs/types.js';
import { nextStep, type FlowRules } from '../../src/rules/early-help/index.js';
import { assemble, folders } from '../../src/cli/packs/assemble.js';

const { pack } = await assemble(folders, 'cambridgeshire', 'early-help');
const { flow } = pack as unknown as Pack;
if (!flow) throw new Error('the pack has no flow');

const three = fc.constantFrom('', 'yes', 'no', 'unsure');
const some = fc.record({
  safe: three,
  needs: three,
  tried: three,
  agreed: three,
  'agreed-why': fc.constantFrom('', 'said-no', 'not-asked'),
  'still-worried': three,
});

test('every example of the flow comes out as it says', () => {
  assert.equal(flow.examples.length, 8);
  for (const { answers, expect } of flow.examples) assert.equal(nextStep(flow, answers).routeId, expect);
});

/** @throws where a doubt about safety reaches early help. */
const doubtNeverPasses = (rules: FlowRules): void => {
  fc.assert(
    fc.property(some, (answers) => {
      const { routeId } = nextStep(rules, answers);
      assert.ok(answers.safe === 'yes' || ['mash', 'consultation'].includes(routeId), routeId);
    }),
    { numRuns: 1000 },
  );
};

test('not sure about safety, or no answer, never reaches early help, whatever a pack’s rules say', () => {
  doubtNeverPasses(flow);
  const open = { ...flow, rules: [{ id: 'E9', when: { all: {} }, then: 'early-help-hub' }] };
  doubtNeverPasses(open);
  assert.equal(nextStep(open, { safe: 'unsure' }).routeId, 'consultation');
});

test('control: without that bound it does', () => {
  const bare: FlowRules = { ...flow, notSure: { ...flow.notSure, routes: [...flow.notSure.routes, 'early-help-hub'] } };
  assert.throws(() => doubtNeverPasses({ ...bare, rules: [{ id: 'E9', when: { all: {} }, then: 'early-help-hub' }] }));
});

test('a family that says no while you are still worried, or not sure, leads to a consultation', () => {
  fc.assert(
    fc.property(some, fc.constantFrom('yes', 'unsure', ''), (given, worried) => {
      const answers = { ...given, safe: 'yes', agreed: 'no', 'agreed-why': 'said-no', 'still-worried': worried };
      assert.equal(nextStep(flow, answers).routeId, 'consultation');
    }),
  );
});

test('early help only when all four are yes; a no says what to do first', () => {
  fc.assert(
    fc.property(some, (answers) => {
      const isAll = [answers.safe, answers.needs, answers.tried, answers.agreed].every((one) => one === 'yes');
      assert.equal(nextStep(flow, answers).routeId === 'early-help-hub', isAll);
    }),
  );
  const answers = { safe: 'yes', needs: 'yes', tried: 'no', agreed: 'no', 'agreed-why': 'not-asked' };
  assert.deepEqual(nextStep(flow, answers), { ruleId: 'E3', routeId: 'fix-first', fix: ['tried', 'agreed'] });
});

test('every rule can be reached', () => {
  const reached = fc.sample(some, 3000).map((answers) => nextStep(flow, answers).ruleId);
  assert.deepEqual(new Set(reached), new Set(flow.rules.map(({ id }) => id)));
});
