import { isRecord } from '../border.js';
import { toBase64 } from '../base64.js';
import type { Sealed } from '../aes-gcm.js';
import { frozenFromJson, frozenToJson, type FrozenJson } from '../frozen-json.js';
import { paddedBytes } from '../padded-bytes.js';
import type { Json } from '../../schema/types.js';
import type { DraftContent, DraftEntry } from './types.js';

/** What lies on the disk: random, a time and ciphertext. */
export interface DraftRecord extends DraftEntry, Sealed {
  /** What a resume code is mixed with; `device` only. */
  readonly salt?: Uint8Array<ArrayBuffer>;
}

type Packed = Omit<DraftContent, 'held'> & { held: { frozen: FrozenJson; source: string; endpoint: string } | null };

/** The bytes to seal. */
export function packDraft(content: DraftContent): Uint8Array<ArrayBuffer> {
  const { held } = content;
  const packed: Packed = { ...content, held: held && { ...held, frozen: frozenToJson(held.frozen) } };
  return paddedBytes(JSON.stringify(packed));
}

/** The reverse of `packDraft`. What the seal has opened was written by this code. */
export function unpackDraft(plain: Uint8Array<ArrayBuffer>): DraftContent {
  const packed = JSON.parse(new TextDecoder().decode(plain)) as Packed;
  const { held } = packed;
  return { ...packed, held: held && { ...held, frozen: frozenFromJson(held.frozen) } };
}

/** What stands readable beside the ciphertext, bound to it. */
export function draftBoundTo({ id, kind, expiresAt, salt }: Omit<DraftRecord, keyof Sealed>): Uint8Array<ArrayBuffer> {
  const bound: Json = [id, kind, expiresAt, salt ? toBase64(salt) : null];
  return new TextEncoder().encode(JSON.stringify(bound));
}

/** Any script of the page can write into the database: only records of the right shape are looked at. */
export function isDraftRecord(value: unknown): value is DraftRecord {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['expiresAt'] === 'number' &&
    value['iv'] instanceof Uint8Array &&
    value['ciphertext'] instanceof ArrayBuffer &&
    (value['kind'] === 'session' || (value['kind'] === 'device' && value['salt'] instanceof Uint8Array))
  );
}
