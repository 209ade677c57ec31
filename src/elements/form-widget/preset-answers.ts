import type { PackUi } from '../../packs/index.js';
import { set } from '../../schema/core.js';
import type { Json, Pointer } from '../../schema/types.js';

/** The answers that a page's `preset-…` attributes fill in, by pointer. A preset that the pack does not know is nothing. */
export const presetAnswers = (
  { presets }: Pick<PackUi, 'presets'>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<Pointer, Json> =>
  new Map(
    [...attributes].flatMap(([name, value]): [Pointer, Json][] => {
      const pointer = Object.hasOwn(presets, name) ? presets[name] : undefined;
      return pointer === undefined || value === '' ? [] : [[pointer, value]];
    }),
  );

/** Answers by pointer as one value. */
export const asAnswers = (presets: ReadonlyMap<Pointer, Json>): Json =>
  [...presets].reduce<Json>((answers, [pointer, value]) => set(answers, pointer, value) ?? answers, {});
