/** One command of the program. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints after its name. */
  readonly help: string;
  /** Does it. Returns the exit code. @throws {UsageError} {@link Faults} */
  run(args: readonly string[]): Promise<number>;
}

/** How the program ends. */
export const exitCodes = { well: 0, faults: 1, usage: 2 } as const;

/** The command line asks for what does not exist. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
