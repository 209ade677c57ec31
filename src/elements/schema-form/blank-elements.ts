import { joinPointer } from '../../schema/core.js';
import type { Issue, Json, Pointer } from '../../schema/types.js';

/** An element that was added to a list and left blank is no answer, though the schema may allow an empty text. */
export const blankElements = (answers: Json, at: Pointer = ''): readonly Issue[] => {
  if (Array.isArray(answers)) {
    return answers.flatMap((element, index) => {
      const pointer = joinPointer(at, index);
      if (element !== '') return blankElements(element, pointer);
      return [{ instancePointer: pointer, keyword: 'blank-element', params: {}, schemaPointer: '' }];
    });
  }
  if (typeof answers !== 'object' || answers === null) return [];
  return Object.entries(answers).flatMap(([key, value]) => blankElements(value, joinPointer(at, key)));
};
