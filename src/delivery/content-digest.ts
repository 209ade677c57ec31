import { toBase64 } from './base64.js';

/** The `Content-Digest` of these bytes (RFC 9530): `sha-256=:…:`. */
export async function contentDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha-256=:${toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}:`;
}
