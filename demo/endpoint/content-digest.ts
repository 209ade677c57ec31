import { createHash } from 'node:crypto';

/** The digest of bytes as RFC 9530 writes it: `sha-256=:…:`. */
export function contentDigest(bytes: Uint8Array | string): string {
  return `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
}
