/** Work of which one piece runs at a time, and which can be called off. */
export class OneAtATime {
  #current: AbortController | undefined;

  get isRunning(): boolean {
    return this.#current !== undefined;
  }

  /** What runs hears by its signal that it must go no further; other work may begin at once. */
  callOff(): void {
    this.#current?.abort();
    this.#current = undefined;
  }

  /** Begins in the place of what ran. Resolves when it has ended, called off or not. */
  async run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.callOff();
    const current = (this.#current = new AbortController());
    try {
      await work(current.signal);
    } finally {
      if (this.#current === current) this.#current = undefined;
    }
  }
}
