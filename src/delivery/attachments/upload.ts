import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Pointer } from '../../schema/types.js';
import { plainText } from '../border.js';
import { RetryTimer, type RetryPorts } from '../retry-timer.js';
import type { AttachmentClient, FileFacts, Place, Progress, Trouble } from './attachment-client.js';
import { mediaTypeOf } from './media-types.js';
import type { UploadEntry, UploadFailure, UploadState } from './types.js';

/** Longest name that is sent. */
const longestName = 300;
/** After so many failures in a row the person is asked. */
const mostFailures = 5;
/** How often a file that the service lost is sent anew. */
const mostRestarts = 2;

/** One file on its way to the service, part by part. */
export class Upload {
  readonly key: string = crypto.randomUUID();
  readonly isList: boolean;
  readonly facts: FileFacts;
  readonly client: AttachmentClient;
  readonly endpoint: string;
  readonly #file: File;
  readonly #timer: RetryTimer;
  readonly #onEnd: (upload: Upload) => void;
  readonly #pointer: Signal<Pointer>;
  readonly #state = signal<UploadState>({ status: 'waiting' });
  #control: AbortController | null = null;
  #place: Place | null = null;
  #openKey: string = crypto.randomUUID();
  /** The last request came to nothing: only the service knows how far the file came. */
  #isUnsure = false;
  #resume: (() => void) | null = null;

  constructor(
    { pointer, isList }: { readonly pointer: Pointer; readonly isList: boolean },
    file: File,
    { client, endpoint }: { readonly client: AttachmentClient; readonly endpoint: string },
    ports: RetryPorts,
    onEnd: (upload: Upload) => void,
  ) {
    this.#pointer = signal(pointer);
    this.isList = isList;
    this.#file = file;
    this.client = client;
    this.endpoint = endpoint;
    this.#onEnd = onEnd;
    const name = plainText(file.name, longestName).trim() || '?';
    this.facts = { name, mediaType: mediaTypeOf(file), bytes: file.size };
    this.#timer = new RetryTimer(ports, () => this.#resume?.());
  }

  readonly entry: ReadonlySignal<UploadEntry> = computed(() => ({
    key: this.key,
    ...this.facts,
    state: this.#state.value,
  }));

  /** The place that it is for. The element of a list that asks for it can move. */
  get pointer(): Pointer {
    return this.#pointer.value;
  }

  set pointer(pointer: Pointer) {
    this.#pointer.value = pointer;
  }

  get state(): UploadState {
    return this.#state.value;
  }

  /** Never sent: it cannot be. */
  refuse(cause: UploadFailure): void {
    this.#state.value = { status: 'failed', cause, canRetry: false };
  }

  /** Sends it from where it stands. Resolves once it is done, has failed, or was stopped. */
  async run(): Promise<void> {
    const { signal: aborted } = (this.#control = new AbortController());
    this.#show(false);
    let failures = 0;
    let restarts = 0;
    let idle = 0;
    while (!aborted.aborted && this.state.status === 'uploading') {
      const step = await this.#step(aborted);
      if (aborted.aborted) return;
      if (!('trouble' in step)) {
        const before = this.#place?.offset ?? -1;
        this.#accept(step);
        if (step.offset > before) {
          [failures, idle] = [0, 0];
          this.#timer.reset();
        } else if ((idle += 1) > mostFailures && this.state.status === 'uploading') {
          // A service that answers and takes nothing would keep us going round.
          this.#fail('network');
        }
      } else if (step.trouble === 'failed') {
        this.#fail(step.cause);
      } else if (step.trouble === 'gone') {
        this.#startOver();
        if ((restarts += 1) > mostRestarts) this.#fail('refused');
      } else if ((failures += 1) > mostFailures) {
        this.#fail('network');
      } else {
        this.#isUnsure = true;
        this.#show(true);
        await this.#wait(step.askedMs, aborted);
      }
    }
  }

  /** To be sent again, from where it stands if it stands anywhere. */
  queue(): void {
    this.#isUnsure = true;
    this.#state.value = { status: 'waiting' };
  }

  /** Stops, and takes back what arrived. */
  cancel(): void {
    this.stop();
    this.takeBack();
    this.#state.value = { status: 'cancelled' };
  }

  /** Stops, and leaves at the service what is there. */
  stop(): void {
    this.#control?.abort();
    this.#timer.stop();
    this.#resume?.();
  }

  /** Deletes at the service what arrived. */
  takeBack(): void {
    if (this.#place) void this.client.remove(this.#place.id);
    this.#startOver();
  }

  async #step(aborted: AbortSignal): Promise<Place | Progress | Trouble> {
    if (!this.#place) return this.client.open(this.#openKey, this.facts, aborted);
    const { id, offset, partBytes } = this.#place;
    if (this.#isUnsure) return this.client.progress(id, aborted);
    try {
      const part = await this.#file.slice(offset, offset + partBytes).arrayBuffer();
      return await this.client.send(id, offset, new Uint8Array(part), aborted);
    } catch {
      // It was moved, changed or taken away since it was chosen.
      return { trouble: 'failed', cause: 'unreadable' };
    }
  }

  #accept(step: Place | Progress): void {
    this.#isUnsure = false;
    const place = 'id' in step ? step : this.#place && { ...this.#place, ...step };
    this.#place = place;
    if (place?.digest) this.#end({ status: 'done', id: place.id, digest: place.digest });
    else this.#show(false);
  }

  #show(isStalled: boolean): void {
    this.#state.value = { status: 'uploading', sent: this.#place?.offset ?? 0, isStalled };
  }

  #fail(cause: UploadFailure): void {
    const canRetry = ['network', 'closed', 'unreadable'].includes(cause);
    // What the service refused it has deleted.
    if (!canRetry) this.#startOver();
    this.#end({ status: 'failed', cause, canRetry });
  }

  /** Whoever sees that it ended sees what became of it, too. */
  #end(state: UploadState): void {
    batch(() => {
      this.#state.value = state;
      this.#onEnd(this);
    });
  }

  #startOver(): void {
    this.#place = null;
    this.#isUnsure = false;
    this.#openKey = crypto.randomUUID();
  }

  #wait(askedMs: number, aborted: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#resume = resolve;
      if (aborted.aborted) resolve();
      else this.#timer.start(askedMs);
    });
  }
}
