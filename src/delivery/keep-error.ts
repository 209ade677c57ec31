import type { KeepProblem } from './types.js';

/** Why something could not be kept, with the platform's own error as its cause. */
export class KeepError extends Error {
  override readonly name = 'KeepError';
  readonly problem: KeepProblem;

  constructor(problem: KeepProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** Why something could not be kept, whatever was thrown. */
export function problemOf(error: unknown): KeepProblem {
  return error instanceof KeepError ? error.problem : 'storage-failed';
}

/** What the browser says of its storage, as a reason that a person can be told. */
export function asKeepError(error: unknown): KeepError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new KeepError('storage-full', error);
  return new KeepError(
    /^(Security|InvalidState|Reference|Type)Error$/.test(name) ? 'storage-unavailable' : 'storage-failed',
    error,
  );
}
