import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { clientNetwork } from './client-network.js';
import { RateLimiter, type RateLimit } from './rate-limit.js';

/** How fast one place may send, and how fast it may send one and the same report. */
export interface SubmissionLimits {
  readonly rateLimit: RateLimit;
  readonly keyRateLimit: RateLimit;
  readonly allowedOrigins: readonly string[];
  readonly now: () => number;
}

/**
 * Refuses whoever sends too fast, and nobody else: any program can name a school's site as its origin, so what it may
 * use up is only what its own address has. Many schools and many forms stand behind one address: a form that goes wild
 * runs out of its key's share first, and leaves the address's to the others.
 */
export function submissionLimits({ rateLimit, keyRateLimit, allowedOrigins, now }: SubmissionLimits) {
  const places = new RateLimiter(rateLimit, now);
  const keys = new RateLimiter(keyRateLimit, now);
  return ({ ip, headers }: FastifyRequest, key: string): void => {
    const network = clientNetwork(ip);
    const { origin = '' } = headers;
    // Only listed ones: a program may call any name the service's own, and would have a share for each.
    const site = allowedOrigins.includes(origin) ? origin : '';
    const wait = keys.take(`${network} ${key}`) || places.take(`${network} ${site}`);
    if (wait) throw new Problem('rate-limited', 'Wait before sending again.', { retryAfterSeconds: wait });
  };
}
