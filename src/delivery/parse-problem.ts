import { isRecord, plainText } from './border.js';
import type { ProblemError } from './types.js';

/** What the client reads of an RFC 9457 problem. */
export interface Problem {
  /** The last part of `urn:front-door:problem:<code>`; empty when the type is another or none. */
  readonly code: string;
  readonly errors: readonly ProblemError[];
  readonly retryAfterSeconds: number | null;
}

const prefix = 'urn:front-door:problem:';
const mostErrors = 100;

/** Reads a problem document, whatever it is: strings only, capped in length and number. */
export function parseProblem(value: unknown): Problem {
  const problem = isRecord(value) ? value : {};
  const type = plainText(problem['type'], 100);
  const errors: unknown[] = Array.isArray(problem['errors']) ? problem['errors'].slice(0, mostErrors) : [];
  const seconds = problem['retryAfterSeconds'];
  return {
    code: type.startsWith(prefix) ? type.slice(prefix.length) : '',
    errors: errors.filter(isRecord).map((error) => ({
      pointer: plainText(error['pointer'], 300),
      code: plainText(error['code'], 100),
      detail: plainText(error['detail'], 500),
    })),
    retryAfterSeconds: typeof seconds === 'number' ? seconds : null,
  };
}
