import { isRecord } from './border.js';
import type { Sealed } from './session-seal.js';
import type { Frozen, KeptEntry } from './types.js';

/** What lies on the disk: random, times and ciphertext. */
export interface KeptRecord extends KeptEntry, Sealed {}

/** What is sealed into it. */
export interface KeptContent {
  readonly endpoint: string;
  readonly frozen: Frozen;
}

const step = 4096;

/** The bytes to seal, padded to steps so that their number does not tell a long story from a short one. */
export function packContent({ endpoint, frozen }: KeptContent): Uint8Array<ArrayBuffer> {
  // JSON.stringify made the frozen bytes, so they are well-formed UTF-8 and survive as text.
  const text = JSON.stringify({ endpoint, frozen: { ...frozen, bytes: new TextDecoder().decode(frozen.bytes) } });
  const packed = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(packed.length / step) * step).fill(0x20);
  padded.set(packed);
  return padded;
}

/** The reverse of `packContent`. What the seal has opened was written by this code. */
export function unpackContent(plain: Uint8Array<ArrayBuffer>): KeptContent {
  const { endpoint, frozen } = JSON.parse(new TextDecoder().decode(plain)) as {
    endpoint: string;
    frozen: Omit<Frozen, 'bytes'> & { bytes: string };
  };
  return { endpoint, frozen: { ...frozen, bytes: new TextEncoder().encode(frozen.bytes) } };
}

/** What stands readable beside the ciphertext, bound to it. */
export function boundTo({ id, savedAt, expiresAt }: KeptEntry): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([id, savedAt, expiresAt]));
}

/** Any script of the page can write into the database: only records of the right shape are looked at. */
export function isKeptRecord(value: unknown): value is KeptRecord {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['savedAt'] === 'number' &&
    typeof value['expiresAt'] === 'number' &&
    value['iv'] instanceof Uint8Array &&
    value['ciphertext'] instanceof ArrayBuffer
  );
}
