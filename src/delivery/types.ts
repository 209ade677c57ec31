import type { Json } from '../schema/types.js';

/** What the service says about itself: `GET {endpoint}/discovery`. */
export interface Discovery {
  readonly contract: '1';
  readonly level: 'L0' | 'L1' | 'L2' | 'L3' | 'L4';
  /** True for a service that takes made-up data only; a demonstration pack sends to no other. */
  readonly demo: boolean;
  /** The service's clock, ISO 8601 UTC. */
  readonly time: string;
  readonly accepts: readonly string[];
  readonly maxBodyBytes: number;
  readonly attachments: { readonly maxBytes: number; readonly maxCount: number; readonly mediaTypes: readonly string[] } | null;
  readonly idempotencyTtlHours: number;
  readonly packs: readonly { readonly id: string; readonly kind: string; readonly version: string; readonly digest: string }[];
  readonly retention: string;
  readonly contact: { readonly name: string; readonly phone: string };
}

/** What is sent, before it is frozen into bytes. */
export interface Submission {
  readonly kind: string;
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string };
  readonly schema: { readonly id: string; readonly digest: string };
  readonly data: Json;
  /** The key of an entry that the council refused and this one replaces. */
  readonly supersedes: string | null;
}

/** The final bytes. They are never serialised again: these are what is sent, kept and counted by the digest. */
export interface Frozen {
  readonly submissionId: string;
  readonly idempotencyKey: string;
  readonly createdAt: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `sha-256=:…:` (RFC 9530). */
  readonly contentDigest: string;
}

/** The council's proof that it stored exactly these bytes. */
export interface Receipt {
  readonly receiptId: string;
  readonly submissionId: string;
  readonly idempotencyKey: string;
  readonly receivedAt: string;
  readonly contentDigest: string;
  readonly status: 'stored';
  /** What happens next, plain text. */
  readonly next: string;
}

/** One entry of `errors` in an RFC 9457 problem: text only, never trusted as markup. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** How one attempt ended (ENDPOINT section 1, the outcome table). */
export type Attempt =
  | { readonly outcome: 'received'; readonly receipt: Receipt }
  /** Worth trying again: `network` no answer, `busy` asked to wait, `fault` the service failed, `not-the-council` something else answered. */
  | { readonly outcome: 'waiting'; readonly cause: 'network' | 'busy' | 'fault' | 'not-the-council'; readonly retryAfterMs: number | null }
  /** This address will not take it; trying again does not help until somebody changes something. */
  | { readonly outcome: 'paused'; readonly cause: 'refused' | 'not-found' | 'cross-origin' | 'not-demonstration' | 'unknown-pack' | 'insecure' }
  /** The answers were refused; the person mends them. */
  | { readonly outcome: 'blocked'; readonly errors: readonly ProblemError[]; readonly cause: 'invalid' | 'too-large' | 'unsupported' | 'reused-key' };
