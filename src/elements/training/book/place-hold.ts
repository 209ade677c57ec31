import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { BookingClient, BookingOutcome } from '../../../delivery/booking/booking-client.js';
import type { BookedItem, Hold } from '../../../delivery/booking/types.js';

/** From here on a person is told that the time ends. */
export const WARNING_S = 120;

/** Places that are kept for a person. They end by the clock of the service: the computer's own may be wrong. */
export interface Held extends Hold {
  /** In the page's own time, which no clock change moves. */
  readonly endsAt: number;
}

const held = (hold: Hold, now: number): Held => ({
  ...hold,
  endsAt: now + Date.parse(hold.expiresAt) - Date.parse(hold.serverTime),
});

/** Keeps places while somebody fills in who comes, and counts down. */
export class PlaceHold {
  readonly #client: BookingClient;
  readonly #hold: Signal<Held | undefined> = signal(undefined);
  readonly #left: Signal<number> = signal(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Seconds left. */
  readonly left: ReadonlySignal<number> = computed(() => this.#left.value);
  readonly hold: ReadonlySignal<Held | undefined> = computed(() => this.#hold.value);
  readonly isEnded: ReadonlySignal<boolean> = computed(() => this.#hold.value !== undefined && this.#left.value === 0);
  readonly isEnding: ReadonlySignal<boolean> = computed(() => this.#left.value > 0 && this.#left.value <= WARNING_S);

  constructor(client: BookingClient) {
    this.#client = client;
  }

  /** Gives back what was held before, and holds these places. */
  async take(pack: string, items: readonly BookedItem[]): Promise<BookingOutcome<Hold>> {
    await this.giveBack();
    const outcome = await this.#client.hold(pack, items);
    if (outcome.outcome === 'done') this.#begin({ ...outcome.value, items });
    return outcome;
  }

  /** Longer, by one press. */
  async extend(): Promise<BookingOutcome<Hold> | undefined> {
    const before = this.#hold.value;
    if (!before) return undefined;
    const outcome = await this.#client.extend(before);
    if (outcome.outcome === 'done' && this.#hold.value?.holdId === before.holdId)
      this.#begin({ ...outcome.value, items: before.items });
    return outcome;
  }

  async giveBack(): Promise<void> {
    const before = this.#hold.value;
    this.forget();
    if (before) await this.#client.release(before);
  }

  /** They are booked, or gone. */
  forget(): void {
    clearInterval(this.#timer);
    this.#hold.value = undefined;
    this.#left.value = 0;
  }

  #begin(hold: Hold): void {
    clearInterval(this.#timer);
    const now = held(hold, performance.now());
    const count = (): void => {
      // In whole milliseconds: a trace of one more would show a second too many.
      this.#left.value = Math.max(0, Math.ceil(Math.round(now.endsAt - performance.now()) / 1000));
      if (this.#left.value === 0) clearInterval(this.#timer);
    };
    this.#hold.value = now;
    this.#timer = setInterval(count, 1000);
    count();
  }
}
