import { engineNeeds, type EngineName } from '../../scripts/test/engines.js';

export type { EngineName };

/** One browser window, alike in every engine. */
export interface EnginePage {
  readonly goto: (url: string) => Promise<void>;
  /**
   * Runs a function in the page and gives back what it returns (or resolves to), through JSON.
   * The function stands alone: it sees its arguments only, and names no inner function (the TypeScript
   * loader would wrap a named one in a helper that the page does not have).
   * It is not held by the page's policy: a policy is tested with code of the page's own.
   */
  readonly evaluate: <Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>;
  /** Asks again until the function answers something truthy; the error names `what` and shows the last answer. */
  readonly waitFor: <Args extends unknown[], Result>(
    what: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>;
  /** Types into whatever has focus, as a keyboard does. */
  readonly type: (text: string) => Promise<void>;
  /** Presses one key by its name: `Tab`, `Enter`, `ArrowDown`. */
  readonly press: (key: string) => Promise<void>;
  /** Writes a PNG. */
  readonly screenshot: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A running browser. `close` ends every process it started. */
export interface Engine {
  readonly name: EngineName;
  /** A window in a profile of its own. WebKit has one window at a time. */
  readonly open: () => Promise<EnginePage>;
  readonly close: () => Promise<void>;
}

/** Prints the one line that says an engine is not here. */
export function skipEngine(name: EngineName): undefined {
  console.log(`SKIPPED ${name}: it needs ${engineNeeds(name)}`);
  return undefined;
}

/** Polls until `ask` answers something truthy. */
export async function poll<Result>(what: string, ask: () => Promise<Result>, timeoutMs = 8000): Promise<Result> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for: ${what}; last answer ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
