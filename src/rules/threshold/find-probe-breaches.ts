import type { Json } from '../../schema/types.js';
import { joinPointer } from '../../schema/pointer.js';
import type { Breach, BreachCode } from './breach.js';
import { caseAnswers, type CaseAnswers } from './case-answers.js';
import { decide } from './decide.js';
import { placeIndicators } from './place-indicators.js';
import type { Decision, PlacedIndicator, ThresholdRules } from './types.js';

/** Routes that say: talk to the front door. */
const talk = ['999', 'urgent', 'statutory-request', 'consult-today', 'consult'];

const calm = { immediateDanger: 'no', harmNow: 'no' };

const areaOf = ({ dimension, area }: PlacedIndicator): string => `${dimension}/${area}`;

const rulesAt = '/rules';

/** A pack's rules, asked; with the answers to its questions as a person could give them. */
class Probe {
  readonly #pack: ThresholdRules;
  readonly #contexts: readonly CaseAnswers['context'][];

  constructor(pack: ThresholdRules) {
    this.#pack = pack;
    const all = (answer: string) => Object.fromEntries(pack.questions.map(({ id }) => [id, answer]));
    this.#contexts = [calm, { ...all('no'), ...calm }, { ...all('yes'), ...calm }];
  }

  decide(given: Partial<CaseAnswers>): Decision {
    const answers: Json = caseAnswers(this.#pack, { context: calm, ticked: [], ...given });
    return decide(this.#pack, answers, () => false);
  }

  /** Whether it holds however the other questions are answered. */
  always(given: Partial<CaseAnswers>, holds: (decision: Decision) => boolean): boolean {
    return this.#contexts.every((context) => holds(this.decide({ ...given, context })));
  }
}

const breach = (code: BreachCode, id: string, pointer = rulesAt): Breach => ({ pointer, code, id });

/** A rule of level 1 asks for an answer in every area: a blank is no "no". */
const strengthRules = ({ rules, routeAliases }: ThresholdRules): Breach[] =>
  rules.flatMap(({ id, when, then: { level, route } }, index): Breach[] =>
    (level === 1 || (routeAliases[route] ?? route) === 'universal') && when['everyAreaAnswered'] !== true
      ? [breach('blank-is-no', id, joinPointer(rulesAt, index))]
      : [],
  );

/**
 * Where a pack's rules, asked, say less than any council's may: less than the level of one thing that is ticked, another
 * level or route because of a strength, level 1 while something is blank, or nobody to talk to where nothing fits.
 */
export const findProbeBreaches = (pack: ThresholdRules): readonly Breach[] => {
  const probe = new Probe(pack);
  const placed = placeIndicators(pack.indicators);
  const strengths = placed.filter(({ level }) => level === 1).map(({ id }) => id);
  const ticks = placed.filter(({ level }) => level === 2 || level === 3);
  const lowered = ticks.filter(
    ({ id, level }) => !probe.always({ ticked: [id] }, ({ levelIndex }) => (levelIndex ?? 0) >= level),
  );
  const swayed = ticks.filter(({ id }) => {
    const [alone, among] = [[id], [id, ...strengths]].map((ticked) => probe.decide({ ticked, no: 'rest' }));
    return alone?.levelIndex !== among?.levelIndex || alone?.entryId !== among?.entryId;
  });
  const areas = [...new Set(placed.map(areaOf))];
  const isGuessed = areas.some((_area, answered) => {
    const blankAreas = areas.slice(answered);
    const ticked = placed.filter((one) => one.level === 1 && !blankAreas.includes(areaOf(one))).map(({ id }) => id);
    return probe.decide({ ticked, no: 'rest', blankAreas }).levelIndex === 1;
  });
  const isTold = (given: CaseAnswers): boolean => talk.includes(probe.decide(given).entryId);
  const worried = { ...calm, stillWorried: 'yes' };
  return [
    ...strengthRules(pack),
    ...lowered.map(({ id }) => breach('tick-lowered', id)),
    ...swayed.map(({ id }) => breach('strength-counts', id)),
    ...(isGuessed ? [breach('blank-is-no', 'blank')] : []),
    ...(isTold({ context: calm, ticked: [] }) && isTold({ context: worried, ticked: [], no: 'rest' })
      ? []
      : [breach('nobody-to-talk-to', 'consult')]),
  ];
};
