const prefix = 'front-door-elements-drafts-1:';

/** The right of one tab to go on with a draft. It ends with the page, however that ends. */
export class DraftLease {
  readonly #end: () => Promise<void>;

  private constructor(end: () => Promise<void>) {
    this.#end = end;
  }

  /** Null while another tab, or another form on this page, has it. */
  static take(id: string): Promise<DraftLease | null> {
    return new Promise((resolve, reject) => {
      const held = navigator.locks.request(prefix + id, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((end) => {
          resolve(
            new DraftLease(() => {
              end();
              return held;
            }),
          );
        });
      });
      held.catch(reject);
    });
  }

  /** Resolves once nobody has it; never, if `signal` aborts before. */
  static whenFree(id: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      // The lock is given back at once: who goes on with the draft is for the person to say.
      navigator.locks.request(prefix + id, { signal }, () => {}).then(resolve, () => {});
    });
  }

  /** Ids of the drafts that some tab goes on with now. */
  static async taken(): Promise<ReadonlySet<string>> {
    const { held = [] } = await navigator.locks.query();
    return new Set(held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
  }

  /** Resolves once another tab can have it. */
  release(): Promise<void> {
    return this.#end();
  }
}
