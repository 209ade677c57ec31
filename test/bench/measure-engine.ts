import { compile, evaluate, set, type Json } from '../../src/schema/index.js';
import { benchSchema, conditionsSchema } from './bench-schema.js';
import { Samples, type Figure } from './figures.js';

const CONDITIONS = 300;

/** Forty levels of objects with a question at each. */
function deepSchema(levels: number): Json {
  let schema: Json = { type: 'string' };
  for (let level = 0; level < levels; level += 1) {
    schema = { type: 'object', required: ['inner'], properties: { text: { type: 'string' }, inner: schema } };
  }
  return schema;
}

const PLANS: readonly (readonly [what: string, schema: Json])[] = [
  ['1,000 fields', benchSchema(1000)],
  ['300 conditions', conditionsSchema(CONDITIONS)],
  ['40 levels', deepSchema(40)],
];

/** From the schema to the places of a blank form. */
function measurePlans(rounds: number): Figure[] {
  return PLANS.map(([what, schema]) => {
    const samples = new Samples();
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      evaluate(compile(schema), {}, { choices: new Map() });
      samples.add(performance.now() - start);
    }
    return {
      what: `plan and first layout: ${what}`,
      ours: samples.text('ms'),
      result: samples.median,
      unit: 'ms',
      budget: 1000,
    };
  });
}

/** One answer changes: only conditions that read it run again. Counted, not timed. */
function countConditions(): Figure[] {
  const plan = compile(conditionsSchema(CONDITIONS));
  const times = new Samples();
  const counts: number[] = [];
  let answers: Json = {};
  let before = evaluate(plan, answers);
  const all = before.conditionsRun;
  for (let index = 0; index < CONDITIONS; index += 1) {
    answers = set(answers, `/c${index}`, index % 2 ? 'no' : 'yes') ?? {};
    const start = performance.now();
    before = evaluate(plan, answers, { previous: before });
    times.add(performance.now() - start);
    counts.push(before.conditionsRun);
    if (before.root.properties.has(`c${index}More`) !== (index % 2 === 0))
      throw new Error(`c${index} shows the wrong way`);
  }
  if (all !== CONDITIONS) throw new Error(`a blank form ran ${all} of ${CONDITIONS} conditions`);
  return [
    {
      what: `${CONDITIONS} conditions: run again after a change that one reads (all at first: ${all})`,
      ours: `${Math.min(...counts)} to ${Math.max(...counts)}`,
      result: Math.max(...counts),
      unit: 'conditions',
      budget: 1,
    },
    { what: `${CONDITIONS} conditions: one change`, ours: times.text('ms'), result: times.median, unit: 'ms' },
  ];
}

/** What the engine does without a browser. */
export function measureEngine(rounds: number): Figure[] {
  return [...measurePlans(rounds), ...countConditions()];
}
