import { thresholdBase } from '../../../packs/threshold-breach.js';
import type { ThresholdPack } from '../../../packs/types.js';
import { findBreaches, type Breach, type BreachCode } from '../../../rules/threshold/index.js';
import type { JsonObject } from '../../../schema/types.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';
import { checkPhrases } from '../check-phrases.js';
import { baseExamples, retiredIds } from './base.js';
import { checkThresholdNames } from './check-threshold-names.js';
import { checkThresholdWords } from './check-threshold-words.js';
import { failedExamples, type Example } from './run-examples.js';

const mends: Readonly<Record<BreachCode, (id: string) => string>> = {
  'danger-rule': (id) =>
    `Put ${id} back as the question set has it: a council may not take out or lower a danger rule.`,
  'danger-first': (id) => `Give ${id} a higher order: nothing comes before the danger rules.`,
  override: () => 'Keep at least the rules, modifiers and characters of the question set: they protect a lower view.',
  modifier: (id) => `Put ${id} back as the question set has it: it is added to any result.`,
  'indicator-gone': (id) => `Put ${id} back: an indicator that protects a child may be reworded, not taken out.`,
  'indicator-lowered': (id) => `Put the level, basis and marks of ${id} back: they may be raised, not lowered.`,
  question: (id) => `Put the question ${id} back as the question set has it: a rule reads it.`,
  sign: (id) => `Name ${id} in a sign of the first screen: it is urgent.`,
  'emergency-number': () => 'Write 999.',
  'route-phone': (id) => `Give the route ${id} a phone number: its result says phone.`,
  'lead-first': (id) => `Take it out: nobody is asked before a call on the route ${id}.`,
  alias: (id) => `Take it out: ${id} is a route of level 4 and has an entry of its own.`,
  'blank-is-no': (id) =>
    id === 'blank'
      ? 'While an area is blank the rules may suggest no level 1: put R11 and R12 back.'
      : `Let ${id} ask for everyAreaAnswered: a blank is never a no.`,
  'tick-lowered': (id) => `Add a rule: ${id}, ticked alone, leads to less than its own level.`,
  'strength-counts': (id) =>
    `Strengths change what ${id} leads to: they may never change a level of 2 or more, or a route.`,
  'nobody-to-talk-to': () =>
    'Lead to a route that says talk to the front door where nothing fits: put R10 and R13 back.',
  'words-gone': (id) => `Give ${id} its words back.`,
  'family-words': (id) => `Put the words of ${id} back as the question set has them: they keep a child from more harm.`,
  holidays: () => 'List the English bank holidays, eight a year at least: without them a closed office looks open.',
  approval: () =>
    'Rules differ from the question set: add approval.json with the approver’s role (by) and the day (on).',
};

const mendOf = ({ pointer, code, id }: Breach): Finding => [pointer, mends[code](id)];

/**
 * That a threshold pack, right in its shape, is within its bounds, that every name in it leads somewhere and has words,
 * and that all examples come out as they say.
 */
export function checkThresholdPack(pack: JsonObject): Finding[] {
  const one = pack as unknown as ThresholdPack;
  const names = checkThresholdNames(one, retiredIds);
  const examples = (pack['examples'] ?? baseExamples) as unknown as readonly Example[];
  const failed = names.length > 0 ? [] : failedExamples(one, examples);
  return [
    ...findBreaches(one, thresholdBase).map(mendOf),
    ...names,
    ...checkThresholdWords(one),
    ...checkPhrases(pack['text'] ?? {}, at('text')),
    ...failed.map((example): Finding => [
      pack['examples'] ? at('examples', examples.indexOf(example)) : at('rules'),
      `The example “${example.name}” comes out otherwise: mend the rules, or bring examples of your own.`,
    ]),
  ];
}
