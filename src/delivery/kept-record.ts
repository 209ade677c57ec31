import { isRecord } from './border.js';
import { frozenFromJson, frozenToJson, type FrozenJson } from './frozen-json.js';
import { paddedBytes } from './padded-bytes.js';
import type { Sealed } from './session-seal.js';
import type { Frozen, KeptEntry } from './types.js';

/** What lies on the disk: random, times and ciphertext. */
export interface KeptRecord extends KeptEntry, Sealed {}

/** What is sealed into it. */
export interface KeptContent {
  readonly endpoint: string;
  readonly frozen: Frozen;
}

/** The bytes to seal. */
export function packContent({ endpoint, frozen }: KeptContent): Uint8Array<ArrayBuffer> {
  return paddedBytes(JSON.stringify({ endpoint, frozen: frozenToJson(frozen) }));
}

/** The reverse of `packContent`. What the seal has opened was written by this code. */
export function unpackContent(plain: Uint8Array<ArrayBuffer>): KeptContent {
  const { endpoint, frozen } = JSON.parse(new TextDecoder().decode(plain)) as {
    endpoint: string;
    frozen: FrozenJson;
  };
  return { endpoint, frozen: frozenFromJson(frozen) };
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
