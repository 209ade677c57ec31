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
