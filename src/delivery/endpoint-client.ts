import { addressOf, ask, type Asked, type AskPorts } from './ask.js';
import { judge } from './judge.js';
import { parseDiscovery } from './parse-discovery.js';
import { isSecureEndpoint } from './parse-endpoint.js';
import { parseReceipt } from './parse-receipt.js';
import type { Attempt, Found, Frozen, ServiceFacts } from './types.js';

export interface ClientPorts extends AskPorts {
  readonly now: () => number;
  /** Origin of the page; a request to it cannot be stopped by CORS. */
  readonly pageOrigin: string;
  readonly isSecurePage: boolean;
}

const networkDown = { outcome: 'waiting', cause: 'network', retryAfterMs: null } as const;
const crossOrigin = { outcome: 'paused', cause: 'cross-origin' } as const;

/** Talks to one council's endpoint, contract 1. Never rejects: every way an attempt can end is an `Attempt`. */
export class EndpointClient {
  readonly endpoint: URL;
  readonly #ports: ClientPorts;
  #service: ServiceFacts | null = null;
  /** Attempts in a row that never got an answer although the address is alive. */
  #silent = 0;

  /** @param endpoint as `parseEndpoint` gives it */
  constructor(endpoint: URL, ports: Partial<ClientPorts> = {}) {
    this.endpoint = endpoint;
    this.#ports = {
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
      pageOrigin: globalThis.origin,
      isSecurePage: globalThis.isSecureContext,
      timeoutMs: 30_000,
      ...ports,
    };
  }

  /** Asks what the service says about itself; the first good answer is remembered until an attempt is paused. */
  async discover(signal?: AbortSignal): Promise<Found> {
    if (this.#service) return { outcome: 'found', service: this.#service };
    if (!this.#ports.isSecurePage || !isSecureEndpoint(this.endpoint)) return { outcome: 'paused', cause: 'insecure' };
    const asked = await this.#ask(
      'discovery',
      { headers: { Accept: 'application/json, application/problem+json' } },
      signal,
    );
    if (asked === 'interrupted') return networkDown;
    // A plain GET needs no preflight: if the address is alive and this failed, it refuses this page's origin.
    if (asked === 'unreachable') return (await this.#isAlive(signal)) ? crossOrigin : networkDown;
    const service = asked.status === 200 ? parseDiscovery(asked.body) : null;
    if (service) {
      this.#service = service;
      return { outcome: 'found', service };
    }
    const refusal = judge(asked, this.#ports.now());
    return refusal.outcome === 'blocked' ? { outcome: 'paused', cause: 'refused' } : refusal;
  }

  /** One attempt: always the same bytes under the same key. */
  async submit(frozen: Frozen, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Attempt> {
    const found = await this.discover(signal);
    const attempt =
      found.outcome === 'found' ? (this.#refuse(frozen, found.service) ?? (await this.#post(frozen, signal))) : found;
    // Somebody will have changed something before the next attempt: ask again then.
    if (attempt.outcome === 'paused') this.#service = null;
    return attempt;
  }

  /** Why these bytes are not for this service, known without sending them. */
  #refuse({ demonstration, pack, kind, bytes }: Frozen, service: ServiceFacts): Attempt | null {
    if (demonstration && !service.demo) return { outcome: 'paused', cause: 'not-demonstration' };
    const wanted = Object.entries({ id: pack.id, kind, version: pack.version, digest: pack.digest });
    const isKnown = service.packs.some((known) => wanted.every(([name, value]) => known[name] === value));
    if (!isKnown) return { outcome: 'paused', cause: 'unknown-pack' };
    return bytes.length > service.maxBodyBytes ? { outcome: 'blocked', cause: 'too-large', errors: [] } : null;
  }

  async #post(frozen: Frozen, signal?: AbortSignal): Promise<Attempt> {
    const headers = {
      'Content-Type': 'application/json',
      Accept: 'application/json, application/problem+json',
      'Idempotency-Key': `"${frozen.idempotencyKey}"`,
      'Content-Digest': frozen.contentDigest,
    };
    const asked = await this.#ask('submissions', { method: 'POST', headers, body: frozen.bytes }, signal);
    if (asked === 'unreachable') {
      // A line that drops in mid-request looks like a blocked preflight: only the second time in a row is believed.
      this.#silent = (await this.#isAlive(signal)) ? this.#silent + 1 : 0;
      return this.#silent > 1 ? crossOrigin : networkDown;
    }
    this.#silent = 0;
    if (asked === 'interrupted') return networkDown;
    const receipt = [200, 201, 202].includes(asked.status) ? parseReceipt(asked.body, frozen) : null;
    return receipt ? { outcome: 'received', receipt } : judge(asked, this.#ports.now());
  }

  /** Whether anything answers at this address, read or not: tells a blocked origin from a missing network. */
  async #isAlive(signal?: AbortSignal): Promise<boolean> {
    if (this.endpoint.origin === this.#ports.pageOrigin || signal?.aborted) return false;
    const asked = await this.#ask('discovery', { mode: 'no-cors' }, signal);
    return typeof asked === 'object';
  }

  #ask(path: string, init: RequestInit, signal?: AbortSignal): Promise<Asked> {
    return ask(this.#ports, addressOf(this.endpoint, path), init, signal);
  }
}
