import { signal, type Signal } from '@preact/signals-core';
import { CodeSeal, makeResumeCode, type DraftWriter } from '../../delivery/drafts/index.js';
import type { KeepProblem } from '../../delivery/types.js';
import type { WidgetHost } from '../widget.js';

/** Where the list of words is, by `Assets.json`. */
export const wordList = 'words/resume-code.json';

/** How far "save and come back later" is. */
export type SheetState =
  | { readonly status: 'closed' }
  | { readonly status: 'making' }
  | { readonly status: 'failed'; readonly problem: KeepProblem | 'words' }
  | { readonly status: 'shown'; readonly code: readonly string[]; readonly endsAt: number };

/** What a person saves to come back for is there so long. */
const lifetime = 24 * 3_600_000;

/** Saves the form under a code, and shows that code once. */
export class ResumeSheet {
  readonly state: Signal<SheetState> = signal({ status: 'closed' });
  #host: WidgetHost;
  #writer: DraftWriter;
  #now: () => number;

  constructor(host: WidgetHost, writer: DraftWriter, now: () => number) {
    this.#host = host;
    this.#writer = writer;
    this.#now = now;
  }

  /** The person's press. True once the code is on screen. */
  async keep(): Promise<boolean> {
    if (this.state.value.status === 'making') return false;
    this.state.value = { status: 'making' };
    const words = await this.#words();
    if (!words) return this.#fail('words');
    const code = makeResumeCode(words);
    const endsAt = this.#now() + lifetime;
    const problem = await this.#writer.keep(await CodeSeal.derive(code), endsAt);
    if (problem) return this.#fail(problem);
    this.state.value = { status: 'shown', code, endsAt };
    return true;
  }

  /** The person has the code. It is nowhere then but with them. */
  close(): void {
    this.state.value = { status: 'closed' };
  }

  #fail(problem: KeepProblem | 'words'): false {
    this.state.value = { status: 'failed', problem };
    return false;
  }

  async #words(): Promise<readonly string[] | undefined> {
    try {
      return (await this.#host.assets.json(wordList)).value as readonly string[];
    } catch {
      return undefined;
    }
  }
}
