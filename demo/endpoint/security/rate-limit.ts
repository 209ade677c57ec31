/** `burst` requests at once, then `perSecond`. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

const mostBuckets = 10_000;

/** A token bucket for each name. Whoever can choose the name can have as many as they like, or use up another's. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: RateLimit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes one token: 0 when there was one, else the whole seconds until there is. */
  take(name: string): number {
    const { burst, perSecond } = this.#limit;
    const now = this.#now();
    const bucket = this.#buckets.get(name) ?? { tokens: burst, filledAt: now };
    const tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.filledAt) / 1000) * perSecond);
    const hasToken = tokens >= 1;
    // Set anew, so that the map's order is the order of last use and the oldest can go.
    this.#buckets.delete(name);
    this.#buckets.set(name, { tokens: hasToken ? tokens - 1 : tokens, filledAt: now });
    if (this.#buckets.size > mostBuckets) this.#forgetOldest();
    return hasToken ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
