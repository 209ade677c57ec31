import { signal, type Signal } from '@preact/signals-core';
import { Delivery, type Keeper, type KeptEntry, type OpenedEntry } from '../../delivery/index.js';
import { FdSubmittedEvent } from '../sent-events.js';
import type { WidgetHost } from '../widget.js';

/** What became of the last press at a kept report. */
export type KeptOutcome =
  /** Where it was opened: this form asks other things; or its files are not known to this page. */
  | { readonly kind: 'deleted' | 'not-deleted' | 'gone' | 'other-form' | 'without-files' }
  | { readonly kind: 'not-sent'; readonly why: 'waiting' | 'paused' | 'blocked' }
  | { readonly kind: 'other-endpoint'; readonly host: string }
  | { readonly kind: 'sent'; readonly reference: string; readonly receivedAt: string };

/** Reports that were kept on this computer in this browser session. None is ever sent without a press. */
export class KeptReports {
  readonly entries: Signal<readonly KeptEntry[]> = signal([]);
  readonly outcome: Signal<KeptOutcome | undefined> = signal(undefined);
  #keeper: Keeper;
  #isBusy = false;
  #endpoint: () => URL | null;
  #host: WidgetHost;
  #onGone: (id: string) => void;

  /** @param onGone hears of entries that were deleted, or sent from here */
  constructor(keeper: Keeper, endpoint: () => URL | null, host: WidgetHost, onGone: (id: string) => void) {
    this.#keeper = keeper;
    this.#endpoint = endpoint;
    this.#host = host;
    this.#onGone = onGone;
  }

  async load(): Promise<void> {
    this.entries.value = await this.#keeper.list();
  }

  async send(id: string): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const outcome = await this.#send(id);
    this.#isBusy = false;
    await this.#tell(outcome);
  }

  async remove(id: string): Promise<void> {
    try {
      await this.#keeper.remove(id);
      this.#onGone(id);
      await this.#tell({ kind: 'deleted' });
    } catch {
      await this.#tell({ kind: 'not-deleted' });
    }
  }

  /** Null when it is no longer there, which is said. */
  async open(id: string): Promise<OpenedEntry | null> {
    const opened = await this.#keeper.open(id);
    if (opened) return opened;
    await this.#tell({ kind: 'gone' });
    return null;
  }

  /** What became of the last press; undefined takes back what was said of the one before. */
  say(outcome: KeptOutcome | undefined): void {
    this.outcome.value = outcome;
  }

  /** What is said is true of the list beside it. */
  async #tell(outcome: KeptOutcome | undefined): Promise<void> {
    await this.load();
    this.say(outcome);
  }

  async #send(id: string): Promise<KeptOutcome | undefined> {
    const opened = await this.#keeper.open(id);
    if (!opened) return undefined;
    const delivery = Delivery.adopt(opened, { endpoint: this.#endpoint, keeper: this.#keeper });
    await delivery.send();
    const state = delivery.state.value;
    delivery.dispose();
    if (state.status === 'received') {
      this.#onGone(id);
      const { receiptId: reference, receivedAt } = state.receipt;
      this.#host.emit(new FdSubmittedEvent(reference));
      return { kind: 'sent', reference, receivedAt };
    }
    const isElsewhere = state.status === 'paused' && state.cause === 'endpoint-changed';
    return isElsewhere
      ? { kind: 'other-endpoint', host: new URL(opened.endpoint).host }
      : { kind: 'not-sent', why: state.status === 'paused' || state.status === 'blocked' ? state.status : 'waiting' };
  }
}
