import type { Issue, Json } from '../schema/types.js';
import { get } from '../schema/pointer.js';
import { expand } from './expand.js';
import type { Gap } from './types.js';

const DAY_MS = 86_400_000;

/** Days from one ISO date to another; NaN unless both are whole dates. */
const daysBetween = (from: Json | undefined, to: Json | undefined): number => {
  const [first, last] = [from, to].map((date) =>
    /^\d{4}-\d{2}-\d{2}$/.test(String(date)) ? Date.parse(String(date)) : NaN,
  );
  return ((last ?? NaN) - (first ?? NaN)) / DAY_MS;
};

/** Dates that do not stand as far apart as they must. The keyword of an issue is the id of its gap. */
export const runGaps = (gaps: readonly Gap[], answers: Json): readonly Issue[] =>
  gaps.flatMap(({ id, pointer, from, least, most }) =>
    expand(pointer, answers).flatMap((instancePointer): Issue[] => {
      const days = daysBetween(get(answers, from), get(answers, instancePointer));
      const isWrong = days < least || days > most;
      return isWrong ? [{ instancePointer, keyword: id, params: {}, schemaPointer: '' }] : [];
    }),
  );
