import { decrypt, encrypt, importKey, isKey, randomKey, type Sealed } from './aes-gcm.js';
import { fromBase64, toBase64 } from './base64.js';

export type { Sealed };

/**
 * How kept bytes are made unreadable. `bound` is readable beside them and cannot be changed without their being lost.
 * A resume code, or a council's public keys, come as other implementations.
 */
export interface Seal {
  seal(plain: Uint8Array<ArrayBuffer>, bound: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  /** Null when the key is gone or is another one, or a byte was changed. */
  open(sealed: Sealed, bound: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Destroys the key: what it sealed can never be read again. */
  forget(): void;
}

/** Each key space of each major version has a key of its own. */
export type KeySpace = 'front-door-elements-1' | 'front-door-elements-drafts-1';

/**
 * AES-GCM under a random key that only `sessionStorage` holds: it ends with the tab. The key is derived from nothing, so
 * nothing on the disk leads to it, and it is looked up each time, so that once gone it is gone.
 */
export class SessionSeal implements Seal {
  readonly #storage: () => Storage;
  readonly #name: KeySpace;

  constructor(storage: () => Storage = () => sessionStorage, name: KeySpace = 'front-door-elements-1') {
    this.#storage = storage;
    this.#name = name;
  }

  async seal(plain: Uint8Array<ArrayBuffer>, bound: Uint8Array<ArrayBuffer>): Promise<Sealed> {
    // No await between looking and writing: two calls at once must not make two keys.
    const raw = this.#read() ?? this.#make();
    return encrypt(await importKey(raw), plain, bound);
  }

  async open(sealed: Sealed, bound: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
    const raw = this.#read();
    return raw && decrypt(await importKey(raw), sealed, bound);
  }

  forget(): void {
    this.#storage().removeItem(this.#name);
  }

  /** Makes the key before it is needed: some browsers write it to the disk seconds later, and a crash then would lose it. */
  prepare(): void {
    try {
      if (!this.#read()) this.#make();
    } catch {
      // Whoever seals is told.
    }
  }

  #make(): Uint8Array<ArrayBuffer> {
    const raw = randomKey();
    this.#storage().setItem(this.#name, toBase64(raw));
    return raw;
  }

  #read(): Uint8Array<ArrayBuffer> | null {
    try {
      const raw = fromBase64(this.#storage().getItem(this.#name) ?? '');
      return isKey(raw) ? raw : null;
    } catch {
      return null;
    }
  }
}
