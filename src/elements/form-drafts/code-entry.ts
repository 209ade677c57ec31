import { signal, type Signal } from '@preact/signals-core';
import { codeLength, readResumeCode, type DraftStore, type OpenedDraft } from '../../delivery/drafts/index.js';
import type { WidgetHost } from '../widget.js';
import { wordList } from './resume-sheet.js';

/** What became of the code that was typed. */
export type EntryState =
  | { readonly status: 'waiting' | 'opening' }
  /** Not six words. */
  | { readonly status: 'length' }
  /** One of them is in no code: the first such, counted from one. */
  | { readonly status: 'word'; readonly number: number }
  /** It opens nothing here; the next try can be made at `nextAt`. */
  | { readonly status: 'wrong'; readonly nextAt: number };

/** The longest that a person waits after a wrong code, milliseconds. */
const longest = 60_000;

/** A resume code that somebody types. Wrong ones make the next try wait a little longer, and lose nothing. */
export class CodeEntry {
  readonly state: Signal<EntryState> = signal({ status: 'waiting' });
  #host: WidgetHost;
  #store: Pick<DraftStore, 'openWith'>;
  #now: () => number;
  #failures = 0;
  #nextAt = 0;

  constructor(host: WidgetHost, store: Pick<DraftStore, 'openWith'>, now: () => number) {
    this.#host = host;
    this.#store = store;
    this.#now = now;
  }

  /** Null where the code opens nothing, and `state` says why. */
  async open(typed: string): Promise<OpenedDraft | null> {
    if (this.state.value.status === 'opening') return null;
    if (this.#now() < this.#nextAt) return this.#say({ status: 'wrong', nextAt: this.#nextAt });
    const words = readResumeCode(typed);
    if (words.length !== codeLength) return this.#say({ status: 'length' });
    this.state.value = { status: 'opening' };
    const draft = await this.#store.openWith(words);
    if (draft) {
      this.#failures = 0;
      this.state.value = { status: 'waiting' };
      return draft;
    }
    const number = (await this.#unknown(words)) + 1;
    if (number > 0) return this.#say({ status: 'word', number });
    this.#nextAt = this.#now() + Math.min(longest, 1000 * 2 ** this.#failures);
    this.#failures += 1;
    return this.#say({ status: 'wrong', nextAt: this.#nextAt });
  }

  #say(state: EntryState): null {
    this.state.value = state;
    return null;
  }

  /** The index of the first word that is in no code; -1 where there is none, or where the list cannot be had. */
  async #unknown(words: readonly string[]): Promise<number> {
    try {
      const known = new Set((await this.#host.assets.json(wordList)).value as readonly string[]);
      return words.findIndex((word) => !known.has(word));
    } catch {
      return -1;
    }
  }
}
