import { signal, type Signal } from '@preact/signals-core';
import { Delivery, type Keeper, type KeptEntry } from '../../delivery/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import type { Json } from '../../schema/types.js';
import { FdSubmittedEvent } from '../sent-events.js';
import type { WidgetHost } from '../widget.js';

/** What became of the last press at a kept report. */
export type KeptOutcome =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'not-deleted' }
  | { readonly kind: 'not-sent'; readonly why: 'waiting' | 'paused' | 'blocked' }
  | { readonly kind: 'other-endpoint'; readonly host: string }
  | { readonly kind: 'sent'; readonly reference: string; readonly receivedAt: string };

/** Reports that were kept on this computer in this browser session. None is ever sent without a press. */
export class KeptReports {
  readonly entries: Signal<readonly KeptEntry[]> = signal([]);
  readonly outcome: Signal<KeptOutcome | undefined> = signal(undefined);
  readonly isBusy: Signal<boolean> = signal(false);
  #keeper: Keeper;
  /** The report whose answers are in the form. */
  #opened: string | undefined;
  #endpoint: () => URL | null;
  #host: WidgetHost;

  constructor(keeper: Keeper, endpoint: () => URL | null, host: WidgetHost) {
    this.#keeper = keeper;
    this.#endpoint = endpoint;
    this.#host = host;
  }

  async load(): Promise<void> {
    this.entries.value = await this.#keeper.list();
  }

  async send(id: string): Promise<void> {
    if (this.isBusy.value) return;
    this.isBusy.value = true;
    this.outcome.value = await this.#send(id);
    this.isBusy.value = false;
    await this.load();
  }

  async remove(id: string): Promise<void> {
    try {
      await this.#keeper.remove(id);
      this.outcome.value = { kind: 'deleted' };
    } catch {
      this.outcome.value = { kind: 'not-deleted' };
    }
    await this.load();
  }

  /**
   * Opens a kept report that was made with this form in a blank one, to change, copy or print it. It stays kept until what
   * the form then holds is accepted, or it is deleted.
   */
  async open(id: string, widget: FormWidget): Promise<void> {
    const { pack, model } = widget;
    const opened = await this.#keeper.open(id);
    if (!opened || opened.frozen.pack.id !== pack.id || opened.frozen.kind !== pack.kind) return;
    const { data } = JSON.parse(new TextDecoder().decode(opened.frozen.bytes)) as { data: Json };
    if (widget.hasAnswers) return;
    this.#opened = id;
    model.restore(data);
  }

  /** The form holds something else now. */
  forgetOpened(): void {
    this.#opened = undefined;
  }

  /** What became of the opened report is with the council. */
  async removeOpened(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    if (opened !== undefined) await this.remove(opened);
  }

  async #send(id: string): Promise<KeptOutcome | undefined> {
    const opened = await this.#keeper.open(id);
    if (!opened) return undefined;
    const delivery = Delivery.adopt(opened, { endpoint: this.#endpoint, keeper: this.#keeper });
    await delivery.send();
    const state = delivery.state.value;
    delivery.dispose();
    if (state.status === 'received') {
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
