import type { Frozen } from './types.js';

/** Frozen bytes as JSON can hold them. `JSON.stringify` made the bytes, so they are well-formed UTF-8 and survive as text. */
export type FrozenJson = Omit<Frozen, 'bytes'> & { readonly bytes: string };

export const frozenToJson = (frozen: Frozen): FrozenJson => ({
  ...frozen,
  bytes: new TextDecoder().decode(frozen.bytes),
});

export const frozenFromJson = (frozen: FrozenJson): Frozen => ({
  ...frozen,
  bytes: new TextEncoder().encode(frozen.bytes),
});
