import { get } from '../schema/pointer.js';
import type { Issue, Json } from '../schema/types.js';
import { expand } from './expand.js';
import type { Check } from './types.js';

/** A date without its day or month is compared as far as it goes. */
const fails = (rule: Check['rule'], date: string, today: string): boolean => {
  const day = today.slice(0, date.length);
  return rule === 'not-in-future' ? date > day : date < day;
};

/** What JSON Schema cannot say about these answers. The keyword of an issue is the id of its check. */
export const runChecks = (checks: readonly Check[], answers: Json, today: string): readonly Issue[] =>
  checks.flatMap(({ id, pointer, rule }) =>
    expand(pointer, answers).flatMap((instancePointer): Issue[] => {
      const value = get(answers, instancePointer);
      const isDate = typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value);
      return isDate && fails(rule, value, today)
        ? [{ instancePointer, keyword: id, params: {}, schemaPointer: '' }]
        : [];
    }),
  );
