import { signal, type Signal } from '@preact/signals-core';
import { Delivery, type Keeper, type KeptEntry } from '../../delivery/index.js';
import type { Pack } from '../../packs/index.js';
import type { Json } from '../../schema/types.js';
import { FdSubmittedEvent } from '../events.js';
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

  /** The answers of a kept report that was made with this pack. */
  async answers(id: string, pack: Pack): Promise<Json | undefined> {
    const opened = await this.#keeper.open(id);
    if (!opened || opened.frozen.pack.id !== pack.id || opened.frozen.kind !== pack.kind) return undefined;
    const { data } = JSON.parse(new TextDecoder().decode(opened.frozen.bytes)) as { data: Json };
    return data;
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
