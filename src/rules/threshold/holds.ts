import type { Facts } from './facts.js';
import { isUrgent } from './is-urgent.js';
import type { Indicator, PlacedIndicator, When } from './types.js';

/** What a condition is asked of: facts, and, once a rule has matched, its route and the hour. */
export interface Situation extends Facts {
  /** After aliases; empty before a rule has matched. */
  readonly entryId: string;
  readonly isOutOfHours: boolean;
}

/** The ids that made a condition hold: none where it needs none. Undefined: it does not hold. */
type Found = readonly string[] | undefined;
type Value = When[string];
type Test = (value: Value, situation: Situation, when: When) => Found;

const some = (list: readonly { readonly id: string }[]): Found =>
  list.length > 0 ? list.map(({ id }) => id) : undefined;

const given = (isSo: boolean, ...ids: readonly string[]): Found => (isSo ? ids : undefined);

const ticks =
  (isMeant: (one: PlacedIndicator, value: Value) => boolean): Test =>
  (value, { ticked }) =>
    some(ticked.filter((one) => isMeant(one, value)));

const carried =
  (mark: keyof Indicator): Test =>
  (_value, { carriers }) =>
    some(carriers.filter((one) => one[mark]));

const countLevel: Test = (value, { ticked }, { min, dimensionsMin = 1 }) => {
  const counted = ticked.filter(({ level }) => level === value);
  const dimensions = new Set(counted.map(({ dimension }) => dimension)).size;
  return counted.length >= Number(min) && dimensions >= Number(dimensionsMin) ? some(counted) : undefined;
};

/** `a/b` in whole numbers: unknown areas times b is at least all areas times a. */
const unknownShareMin: Test = (value, { areas, blank }) => {
  const [a = NaN, b = NaN] = String(value).split('/').map(Number);
  return given(blank.length * b >= areas.length * a);
};

const listOf = (value: Value): readonly (string | When)[] => (Array.isArray(value) ? value : []);

/** The closed set of conditions. */
const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['any', (value, situation) => anyOf(listOf(value) as readonly When[], situation)],
  ['anyUrgentLevel4', ticks(isUrgent)],
  ['anyPhoneNowSign', (_value, { signs }) => some(signs)],
  ['anyLevel', ticks(({ level }, value) => level === value)],
  ['countLevel', countLevel],
  ['min', () => []],
  ['dimensionsMin', () => []],
  ['andAny', (value, { answers }) => asked(listOf(value).map(String), answers)],
  ['anyConsultFlag', ticks(({ consult }) => consult === true)],
  ['unknownShareMin', unknownShareMin],
  ['everyAreaAnswered', (_value, { blank }) => given(blank.length === 0)],
  ['anyUnknown', (_value, { blank }) => given(blank.length > 0)],
  ['otherwise', () => []],
  ['homeCouncilIsNotThisCouncil', (_value, { isElsewhere }) => given(isElsewhere, 'homeCouncil')],
  ['outOfHours', (_value, { isOutOfHours }) => given(isOutOfHours)],
  ['route', (value, { entryId }) => given(listOf(value).includes(entryId))],
  ['anyMustNotify', carried('mustNotify')],
  ['anyPathway', carried('pathway')],
  ['anyAlsoCall', carried('alsoCall')],
  ['anyPoliceToo', carried('policeToo')],
  ['anyNote', carried('note')],
  ['anyTellFamilyNotBeforeAdvice', carried('tellFamily')],
]);

/** The names of conditions; any other name in a condition is that of a question. */
export const conditionNames: readonly string[] = [...tests.keys()];

const asked = (questions: readonly string[], answers: ReadonlyMap<string, string>): Found => {
  const yes = questions.filter((id) => answers.get(id) === 'yes');
  return given(yes.length > 0, ...yes);
};

const answered = (id: string, value: Value, { answers }: Situation): Found => {
  const answer = answers.get(id);
  return given(answer !== undefined && [value].flat().includes(answer), id);
};

const anyOf = (conditions: readonly When[], situation: Situation): Found => {
  const found = conditions.flatMap((one) => {
    const ids = holds(one, situation);
    return ids ? [ids] : [];
  });
  return found.length > 0 ? found.flat() : undefined;
};

/** Whether everything in a condition holds: the ids that made it so, or undefined. */
export const holds = (when: When, situation: Situation): Found => {
  const ids: string[] = [];
  for (const [name, value] of Object.entries(when)) {
    const test = tests.get(name);
    const found = test ? test(value, situation, when) : answered(name, value, situation);
    if (!found) return undefined;
    ids.push(...found);
  }
  return ids;
};
