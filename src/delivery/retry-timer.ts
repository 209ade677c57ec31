export interface RetryPorts {
  readonly backoff: (failures: number) => number;
  readonly now: () => number;
  readonly page: EventTarget;
}

const wakeEvents = ['online', 'pageshow', 'visibilitychange'];

/** Tries again after a while, and sooner when the page wakes up: the network may be back. */
export class RetryTimer {
  readonly #ports: RetryPorts;
  readonly #onDue: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  /** The service asked not to be asked before this. */
  #notBefore = 0;
  #dueAt = Infinity;

  constructor(ports: RetryPorts, onDue: () => void) {
    this.#ports = ports;
    this.#onDue = onDue;
  }

  /** After a failure: waits for the longer of backoff and what the service asked. Returns when it is due. */
  start(askedMs: number): number {
    this.stop();
    this.#notBefore = this.#ports.now() + askedMs;
    wakeEvents.forEach((type) => this.#ports.page.addEventListener(type, this.#onWake));
    return this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
    wakeEvents.forEach((type) => this.#ports.page.removeEventListener(type, this.#onWake));
  }

  /** Forgets the failures so far: the next wait is a short one. */
  reset(): void {
    this.#failures = 0;
  }

  readonly #onWake = (): void => {
    if (globalThis.document?.visibilityState === 'hidden') return;
    this.reset();
    this.#schedule();
  };

  #schedule(): number {
    const { now, backoff } = this.#ports;
    // Waking up brings it forward, never puts it off.
    this.#dueAt = Math.min(this.#dueAt, Math.max(this.#notBefore, now() + backoff(this.#failures++)));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onDue, Math.max(0, this.#dueAt - now()));
    return this.#dueAt;
  }
}
