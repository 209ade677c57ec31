import type { Issue, Json } from '../../schema/types.js';
import { get } from '../../schema/core.js';
import type { Judge } from './judge.js';

/**
 * The two questions about danger are to be answered before anything is suggested: left blank they count as not known, and
 * every child would be urgent. Once something given says so anyway, nothing further is asked.
 */
export const dangerIsAnswered =
  (judge: Judge) =>
  (answers: Json): readonly Issue[] => {
    if (judge.isUrgent) return [];
    return ['/context/immediateDanger', '/context/harmNow']
      .filter((pointer) => get(answers, pointer) === undefined)
      .map((instancePointer) => ({ instancePointer, keyword: 'required', params: {}, schemaPointer: '' }));
  };
