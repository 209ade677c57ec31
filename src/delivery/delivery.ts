import { signal, type ReadonlySignal } from '@preact/signals-core';
import { backoff } from './backoff.js';
import { EndpointClient } from './endpoint-client.js';
import type { DeliveryOptions, DeliveryPorts } from './delivery-options.js';
import { freeze } from './freeze.js';
import { KeepError, problemOf } from './keep-error.js';
import { oneSender } from './one-sender.js';
import { RetryTimer } from './retry-timer.js';
import type { Attempt, DeliveryState, DeliveryStatus, FinalAnswers, Frozen, HeldBytes, OpenedEntry } from './types.js';

/** How many answers of something else before the person is told that their network answers instead. */
const manyStrangers = 3;

/**
 * One submission on its way: from final answers to a verified receipt. The bytes stay in memory until then, and are
 * written to this computer only by `keep`. It tries again by itself while the page is open; every attempt sends the same
 * bytes under the same key, one at a time, to the address they were made for and to no other.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #ports: DeliveryPorts;
  readonly #retry: RetryTimer;
  readonly #state = signal<DeliveryState>({ status: 'draft', kept: null, keepProblem: null });
  #frozen: Frozen | null = null;
  /** The answers that the bytes were made of: unchanged answers keep their bytes and key. */
  #source = '';
  #endpoint: URL | null = null;
  #client: Pick<EndpointClient, 'submit'> | null = null;
  /** Whether the council may already have these bytes. */
  #wasAttempted = false;
  #strangers = 0;
  /** Counts what was thrown away: work begun before must not bring it back. */
  #drops = 0;
  #flight: Promise<void> | null = null;
  #control: AbortController | null = null;
  #finalising: Promise<void> = Promise.resolve();
  #keeping: Promise<boolean> | null = null;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#ports = {
      client: (endpoint) => new EndpointClient(endpoint),
      backoff,
      now: Date.now,
      page: globalThis,
      lease: oneSender,
      ...options,
    };
    this.#retry = new RetryTimer(this.#ports, () => void this.#attempt());
  }

  /** Takes up an entry that was kept: nothing is sent until the person says so. */
  static adopt({ endpoint, frozen, ...kept }: OpenedEntry, options: DeliveryOptions): Delivery {
    const delivery = new Delivery(options);
    delivery.recall({ frozen, source: '', endpoint }, kept);
    return delivery;
  }

  /** What a draft must hold, so that going on with it sends nothing twice; null while there are no bytes. */
  get held(): HeldBytes | null {
    const [frozen, source, endpoint] = [this.#frozen, this.#source, this.endpoint];
    return frozen && endpoint !== null ? { frozen, source, endpoint } : null;
  }

  /** Takes up what a draft held, or what was kept. The council may have it already. */
  recall({ frozen, source, endpoint }: HeldBytes, kept: DeliveryState['kept'] = null): void {
    this.#drop();
    this.#address(new URL(endpoint));
    this.#frozen = frozen;
    this.#source = source;
    this.#wasAttempted = true;
    this.#show({ status: 'final' }, kept);
  }

  /** Where it stands. */
  get state(): ReadonlySignal<DeliveryState> {
    return this.#state;
  }

  /** The address these bytes go to; null while there are none. */
  get endpoint(): string | null {
    return this.#endpoint?.href ?? null;
  }

  /**
   * Freezes the answers. The same answers again keep their bytes and their key; changed ones get new bytes, a new key and
   * name the key they replace, under the same submission id. After a receipt nothing happens until `forget`.
   */
  finalise(answers: FinalAnswers): Promise<void> {
    // One after the other: two presses at once must not make two keys.
    return (this.#finalising = this.#finalising.catch(() => undefined).then(() => this.#finalise(answers)));
  }

  /** The person's press, the first or again: sends the same bytes now. Resolves when the attempt has ended, however it ended. */
  send(): Promise<void> {
    this.#retry.reset();
    return this.#attempt();
  }

  /** Stops trying by itself, because the person goes back to change an answer. The bytes stay. */
  hold(): void {
    this.#stop();
    if (this.#frozen) this.#show({ status: 'final' });
  }

  /** Keeps the bytes on this computer; true once they are on the disk, else `state.keepProblem` says why not. */
  keep(): Promise<boolean> {
    return (this.#keeping ??= this.#keep().finally(() => {
      this.#keeping = null;
    }));
  }

  /** What was kept of it under this id is no longer there: it was deleted, or sent by somebody else. */
  lose(id: string): void {
    if (this.#state.value.kept?.id === id) this.#note(null, null);
  }

  /** Forgets it on this page, which is then ready for another; a kept entry stays until it is sent or removed. */
  forget(): void {
    this.#drop();
    this.#state.value = { status: 'draft', kept: null, keepProblem: null };
  }

  /** The service has another report under these ids: the next bytes get new ones, and take the place of what is kept. */
  renew(): void {
    this.#drop();
    this.#show({ status: 'draft' });
  }

  /** The page is done with it: no more attempts, and nothing left in memory. Kept entries stay. */
  dispose(): void {
    this.#drop();
  }

  async #finalise(answers: FinalAnswers): Promise<void> {
    // A late second press: that report is with the council.
    if (this.#state.value.status === 'received') return;
    const source = JSON.stringify(answers);
    const old = this.#frozen;
    const endpoint = this.#options.endpoint();
    if (old && source === this.#source && endpoint?.href === this.#endpoint?.href) return;
    this.#stop();
    const drops = this.#drops;
    const supersedes = (this.#wasAttempted ? old?.idempotencyKey : old?.supersedes) ?? null;
    const frozen = await freeze({ ...answers, supersedes, ...(old && { submissionId: old.submissionId }) });
    if (drops !== this.#drops) return;
    this.#address(endpoint);
    this.#frozen = frozen;
    this.#source = source;
    this.#wasAttempted = false;
    this.#strangers = 0;
    this.#show({ status: 'final' });
    if (this.#state.value.kept) await this.keep();
  }

  #attempt(): Promise<void> {
    const flight = (this.#flight ??= this.#run().finally(() => {
      if (this.#flight === flight) this.#flight = null;
    }));
    return flight;
  }

  async #run(): Promise<void> {
    const [frozen, client] = [this.#frozen, this.#client];
    if (!frozen) return;
    this.#retry.stop();
    if (!client || this.#options.endpoint()?.href !== this.#endpoint?.href) {
      this.#show({ status: 'paused', cause: 'endpoint-changed' });
      return;
    }
    this.#show({ status: 'sending' });
    this.#wasAttempted = true;
    const { signal } = (this.#control = new AbortController());
    const attempt = await this.#ports.lease(frozen.submissionId, () => client.submit(frozen, { signal }));
    if (!signal.aborted) await this.#settle(attempt);
  }

  async #settle(attempt: Attempt): Promise<void> {
    const isStranger = attempt.outcome === 'waiting' && attempt.cause === 'not-the-council';
    this.#strangers = isStranger ? this.#strangers + 1 : 0;
    if (attempt.outcome === 'received') {
      const { kept } = this.#state.value;
      this.#drop();
      this.#show({ status: 'received', receipt: attempt.receipt });
      await this.#removeKept(kept);
    } else if (attempt.outcome === 'waiting') {
      const retryAt = this.#retry.start(attempt.retryAfterMs ?? 0);
      this.#show({ status: 'waiting', cause: attempt.cause, retryAt, isIntercepted: this.#strangers >= manyStrangers });
    } else if (attempt.outcome === 'paused') {
      this.#show({ status: 'paused', cause: attempt.cause });
    } else {
      this.#show({ status: 'blocked', cause: attempt.cause, errors: attempt.errors });
    }
  }

  async #keep(): Promise<boolean> {
    const frozen = this.#frozen;
    if (!frozen || !this.#endpoint) return false;
    const keeper = this.#options.keeper;
    try {
      if (!keeper) throw new KeepError('storage-unavailable');
      const kept = await keeper.keep(frozen, this.#endpoint.href, this.#state.value.kept?.id);
      this.#note(kept, null);
      if (this.#frozen === frozen) return true;
    } catch (error) {
      this.#note(this.#state.value.kept, problemOf(error));
      return false;
    }
    // Meanwhile the answers were changed, or delivered.
    if (this.#frozen) return this.#keep();
    await this.#removeKept(this.#state.value.kept);
    return false;
  }

  async #removeKept(kept: DeliveryState['kept']): Promise<void> {
    if (!kept) return;
    const problem = (await this.#options.keeper?.remove(kept.id).then(() => null, problemOf)) ?? null;
    if (this.#state.value.kept?.id === kept.id) this.#note(problem && kept, problem);
  }

  #address(endpoint: URL | null): void {
    this.#endpoint = endpoint;
    this.#client = endpoint && this.#ports.client(endpoint);
  }

  #stop(): void {
    this.#retry.stop();
    this.#control?.abort();
    this.#control = null;
    this.#flight = null;
  }

  #drop(): void {
    this.#stop();
    this.#drops++;
    this.#frozen = null;
    this.#source = '';
  }

  #show(status: DeliveryStatus, kept = this.#state.value.kept): void {
    this.#state.value = { ...status, kept, keepProblem: this.#state.value.keepProblem };
  }

  #note(kept: DeliveryState['kept'], keepProblem: DeliveryState['keepProblem']): void {
    this.#state.value = { ...this.#state.value, kept, keepProblem };
  }
}
