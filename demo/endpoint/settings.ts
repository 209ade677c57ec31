import type { FastifyRequest } from 'fastify';
import { guardOpenService } from './security/host-guard.js';
import type { ServiceOptions } from './types.js';

/** The options with every blank filled in. */
export interface Settings
  extends Required<Omit<ServiceOptions, 'signIn' | 'trustedProxies'>>, Pick<ServiceOptions, 'signIn'> {
  /** Refuses requests that this service must not answer, whatever they ask. */
  readonly guard: (request: FastifyRequest) => void;
}

export function settingsFrom(options: ServiceOptions): Settings {
  return {
    maxBodyBytes: 1024 * 1024,
    rateLimit: { burst: 120, perSecond: 2 },
    keyRateLimit: { burst: 40, perSecond: 0.5 },
    isClosed: () => false,
    now: Date.now,
    report: (line) => process.stderr.write(`${line}\n`),
    ...options,
    guard: options.signIn ? () => {} : guardOpenService,
  };
}
