import { get, set } from '../schema/pointer.js';
import type { Json, Pointer } from '../schema/types.js';
import { ageInYears } from './age-in-years.js';
import { expand } from './expand.js';
import { nextWorkingDay } from './next-working-day.js';
import type { Derivation } from './types.js';

const work = ({ rule, from, holidays = [] }: Derivation, source: Json | undefined, today: string): Json | undefined => {
  if (rule === 'age-in-years') return typeof source === 'string' ? ageInYears(source, today) : undefined;
  return nextWorkingDay(from !== undefined && typeof source === 'string' ? source : today, holidays);
};

const isWanted = ({ suggestion }: Derivation, answers: Json, pointer: Pointer): boolean =>
  suggestion !== true ||
  (get(answers, pointer) === undefined && get(answers, pointer.slice(0, pointer.lastIndexOf('/'))) !== undefined);

/** Puts what can be worked out into the answers; the same object when nothing changes. `today` is an ISO date. */
export const derive = (derivations: readonly Derivation[], answers: Json, today: string): Json => {
  let result = answers;
  for (const one of derivations) {
    const sources = one.from === undefined ? [] : expand(one.from, result);
    expand(one.pointer, result).forEach((pointer, index) => {
      const source = sources[index];
      if (!isWanted(one, result, pointer)) return;
      result = set(result, pointer, work(one, source && get(result, source), today)) ?? result;
    });
  }
  return result;
};
