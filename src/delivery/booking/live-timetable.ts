import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { addressOf, ask, type AskPorts } from '../ask.js';
import { readTimetable } from './read-timetable.js';
import type { Timetable } from './types.js';

/** How often places are looked up while somebody sees the page. */
const POLL_MS = 20_000;

/** What is known of the places: nothing yet; how they stand; or that the service cannot be reached now. */
export type Live =
  | { readonly status: 'asking' }
  | { readonly status: 'live'; readonly timetable: Timetable; readonly readAt: number }
  /** `timetable` is the last that was read. */
  | { readonly status: 'lost'; readonly timetable?: Timetable };

const platform: AskPorts = { fetch: (input, init) => fetch(input, init), timeoutMs: 15_000 };

/** The timetable of a service with its places, looked up again and again while the page is seen. */
export class LiveTimetable {
  readonly #address: string;
  readonly #pack: string;
  readonly #ports: AskPorts;
  readonly #state: Signal<Live> = signal({ status: 'asking' });
  #etag: string | null = null;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(endpoint: URL, pack: string, ports: AskPorts = platform) {
    this.#address = addressOf(endpoint, `sessions?pack=${encodeURIComponent(pack)}`);
    this.#pack = pack;
    this.#ports = ports;
  }

  get state(): ReadonlySignal<Live> {
    return this.#state;
  }

  /** Begins to look; nothing is asked while nobody sees the page. */
  start(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    void this.look();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  /** Asks now. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const { signal: stopped } = (this.#asking = new AbortController());
    const headers = { Accept: 'application/json', ...(this.#etag && { 'If-None-Match': this.#etag }) };
    const asked = await ask(this.#ports, this.#address, { headers }, stopped);
    if (stopped.aborted) return;
    this.#take(typeof asked === 'object' ? asked : null);
    if (document.visibilityState === 'visible') this.#timer = setTimeout(() => void this.look(), POLL_MS);
  }

  #take(answer: { readonly status: number; readonly body: unknown; readonly headers: Headers } | null): void {
    const before = this.#state.value;
    const known = 'timetable' in before ? before.timetable : undefined;
    const readAt = performance.now();
    if (answer?.status === 304 && known) {
      // What was lost is there again; what stands is not shown anew.
      if (before.status === 'lost') this.#state.value = { status: 'live', timetable: known, readAt };
      return;
    }
    const timetable = answer?.status === 200 ? readTimetable(answer.body, this.#pack) : null;
    if (timetable) {
      this.#etag = answer?.headers.get('etag') ?? null;
      this.#state.value = { status: 'live', timetable, readAt };
    } else if (before.status !== 'lost') {
      this.#state.value = { status: 'lost', ...(known && { timetable: known }) };
    }
  }

  readonly #onVisibility = (): void => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'visible') void this.look();
  };
}
