import type { ProblemError } from '../../delivery/index.js';
import type { FormIssue } from '../../form/index.js';
import type { Location } from '../../schema/types.js';

/** A refusal at a place of the form; what the schema says there fills the words' placeholders. */
export const asIssue = ({ pointer, code, detail }: ProblemError, location: Location | undefined): FormIssue => {
  const limit: unknown = location && Reflect.get(location.facts, code);
  const params: FormIssue['params'] = typeof limit === 'number' ? { limit } : {};
  return { instancePointer: pointer, keyword: code, params, schemaPointer: '', detail, isFromService: true };
};
