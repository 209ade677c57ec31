import { Problem } from '../problems/problem.js';

/** The key in the Idempotency-Key header, which is a quoted string. */
export function idempotencyKey(header: string | string[] | undefined): string {
  const key = /^"([\x21\x23-\x5b\x5d-\x7e]{1,128})"$/.exec(typeof header === 'string' ? header.trim() : '')?.[1];
  if (key) return key;
  throw new Problem('idempotency-key-missing', 'Send Idempotency-Key: "…", quoted, one for each final byte string.');
}
