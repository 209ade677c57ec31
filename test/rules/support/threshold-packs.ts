import fc from 'fast-check';
import type { ThresholdPack } from '../../../src/packs/types.js';
import { decide, placeIndicators, type Decision } from '../../../src/rules/threshold/index.js';
import type { Json, JsonObject } from '../../../src/schema/types.js';
import { assemble, folders } from '../../../src/cli/packs/assemble.js';

export const councils = ['cambridgeshire', 'cheshire-east', 'england', 'halton', 'kent'] as const;

/** The checklists of the four councils, as the build merges them. */
export const packs: readonly ThresholdPack[] = await Promise.all(
  councils.map(async (id) => (await assemble(folders, id, 'threshold')).pack as unknown as ThresholdPack),
);

export const packOf = (id: string): ThresholdPack => {
  const found = packs.find((pack) => pack.id === id);
  if (!found) throw new Error(id);
  return found;
};

export const halton = packOf('halton');
export const placed = placeIndicators(halton.indicators);

/** Answers of a calm day: no danger, nobody hurt. */
export const calm = { immediateDanger: 'no', harmNow: 'no' };

/** A checklist's answers, before anything is made of them. */
export interface Given {
  readonly context?: Readonly<Record<string, string>>;
  readonly signs?: readonly string[];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly notKnown?: readonly string[];
}

export const answersOf = ({ context = calm, signs = [], yes = [], no = [], notKnown = [] }: Given): JsonObject => ({
  signs: [...signs],
  context: { ...context },
  indicators: Object.fromEntries(
    [no.map((id) => [id, 'no']), notKnown.map((id) => [id, 'not-known']), yes.map((id) => [id, 'yes'])]
      .flat()
      .map(([id = '', answer = '']): [string, Json] => [id, { answer }]),
  ),
});

/** What the rules say while the office is open. */
export const decided = (given: Given, pack: ThresholdPack = halton): Decision =>
  decide(pack, answersOf(given), () => false);

const ids = placed.map(({ id }) => id);
export const idsOfLevel = (level: number): readonly string[] =>
  placed.filter((one) => one.level === level).map(({ id }) => id);

/** Answers that a question may be given. */
const answersTo = (id: string): readonly string[] => {
  if (id === 'homeCouncil') return ['halton', 'liverpool', 'kent', 'other-council', 'not-known'];
  return id === 'harmNow' ? ['yes', 'no', 'not-sure'] : ['yes', 'no', 'not-known'];
};

/** Context answers, blanks among them. */
export const someContext: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(...halton.questions.map(({ id }) => fc.constantFrom('', ...answersTo(id)).map((answer) => [id, answer])))
  .map((pairs) => Object.fromEntries(pairs.filter(([, answer]) => answer !== '')) as Record<string, string>);

/** Few ticks or many, of any level, beside noes and not-knowns. */
export const someGiven: fc.Arbitrary<Required<Given>> = fc
  .record({
    context: fc.oneof(fc.constant(calm), someContext),
    signs: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.subarray(halton.signs.map(({ id }) => id)),
      },
    ),
    yes: fc.oneof(
      fc.subarray([...ids], { maxLength: 6 }),
      fc.subarray([...idsOfLevel(1), ...idsOfLevel(2)], { maxLength: 8 }),
      fc.subarray([...idsOfLevel(2), ...idsOfLevel(3)], { maxLength: 5 }),
    ),
    others: fc.oneof(fc.constant(undefined), fc.array(fc.constantFrom('no', 'not-known', 'blank'), { maxLength: 20 })),
  })
  .map(({ context, signs, yes, others }) => {
    const left = ids.filter((id) => !yes.includes(id));
    const kind = (index: number): string => others?.[index % Math.max(others.length, 1)] ?? 'no';
    return {
      context,
      signs,
      yes,
      no: left.filter((_, index) => kind(index) === 'no'),
      notKnown: left.filter((_, index) => kind(index) === 'not-known'),
    };
  });
