import { parseProblem } from './parse-problem.js';
import { retryAfter } from './retry-after.js';
import type { Attempt, WaitCause } from './types.js';

/** An answer over HTTP, as far as it is looked at. `body` is undefined unless it was JSON. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

type Refusal = Exclude<Attempt, { readonly outcome: 'received' }>;

/** What an answer without a valid receipt means (the outcome table of ENDPOINT section 1). */
export function judge({ status, retryAfter: header, body }: Answer, now: number): Refusal {
  const { code, errors, retryAfterSeconds } = parseProblem(body);
  const retryAfterMs = retryAfter(header, retryAfterSeconds, now);
  const wait = (cause: WaitCause): Refusal => ({ outcome: 'waiting', cause, retryAfterMs });
  switch (status) {
    case 409:
    case 429:
      return wait('busy');
    case 503:
      return wait(retryAfterMs === null ? 'fault' : 'busy');
    case 408:
    case 425:
      return wait('fault');
    // A captive portal wants a sign-in.
    case 511:
      return wait('not-the-council');
    case 404:
    case 405:
    case 410:
      return { outcome: 'paused', cause: 'not-found' };
    case 413:
      return { outcome: 'blocked', cause: 'too-large', errors };
    case 415:
      return { outcome: 'blocked', cause: 'unsupported', errors };
    case 400:
    case 422:
      // The person cannot mend a pack that the council does not know.
      if (code === 'unknown-pack') return { outcome: 'paused', cause: code };
      return { outcome: 'blocked', cause: code === 'idempotency-key-reused' ? 'reused-key' : 'invalid', errors };
  }
  if (status < 400) return wait('not-the-council');
  return status < 500 ? { outcome: 'paused', cause: 'refused' } : wait('fault');
}
