import { signal, type ReadonlySignal } from '@preact/signals-core';
import { RetryTimer, type RetryPorts } from '../retry-timer.js';
import type { AttachmentLimits, Found } from '../types.js';

export interface LimitsOptions extends RetryPorts {
  /** The address that the page names now. */
  readonly endpoint: () => URL | null;
  readonly isDemonstration: boolean;
  readonly discover: (endpoint: URL) => Promise<Found>;
}

/** What files the service of a page takes; asked when somebody wants to know, and again until there is an answer. */
export class ServiceLimits {
  readonly #options: LimitsOptions;
  readonly #limits = signal<AttachmentLimits | null | undefined>(undefined);
  readonly #timer: RetryTimer;
  /** The address that was asked last; undefined before the first time. */
  #asked: string | null | undefined;

  constructor(options: LimitsOptions) {
    this.#options = options;
    this.#timer = new RetryTimer(options, () => void this.#ask());
  }

  /** Undefined: it is being asked. Null: no files can be sent from here. */
  get value(): ReadonlySignal<AttachmentLimits | null | undefined> {
    if (this.#asked === undefined) void this.#ask();
    return this.#limits;
  }

  /** Asks anew where the page names another address than before. */
  refresh(): void {
    if (this.#asked === undefined || this.#asked === (this.#options.endpoint()?.href ?? null)) return;
    this.#limits.value = undefined;
    void this.#ask();
  }

  stop(): void {
    this.#timer.stop();
  }

  async #ask(): Promise<void> {
    const endpoint = this.#options.endpoint();
    const asked = (this.#asked = endpoint?.href ?? null);
    this.#timer.stop();
    // At no address there is nothing to ask; but not at once: whoever reads this may be in the middle of showing it.
    const found = endpoint ? await this.#options.discover(endpoint) : await Promise.resolve(null);
    if (this.#asked !== asked) return;
    if (found?.outcome === 'waiting') {
      this.#timer.start(found.retryAfterMs ?? 0);
      return;
    }
    const service = found?.outcome === 'found' ? found.service : null;
    const isWrongKind = this.#options.isDemonstration && !service?.demo;
    this.#limits.value = isWrongKind ? null : (service?.attachments ?? null);
  }
}
