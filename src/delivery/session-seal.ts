import { fromBase64, toBase64 } from './base64.js';

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

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

const keyName = 'front-door-elements-1';

/**
 * AES-GCM under a random key that only `sessionStorage` holds: it ends with the tab. The key is derived from nothing, so
 * nothing on the disk leads to it, and it is looked up each time, so that once gone it is gone.
 */
export class SessionSeal implements Seal {
  readonly #storage: () => Storage;

  constructor(storage: () => Storage = () => sessionStorage) {
    this.#storage = storage;
  }

  async seal(plain: Uint8Array<ArrayBuffer>, bound: Uint8Array<ArrayBuffer>): Promise<Sealed> {
    let raw = this.#read();
    if (!raw) {
      // No await between looking and writing: two calls at once must not make two keys.
      raw = crypto.getRandomValues(new Uint8Array(32));
      this.#storage().setItem(keyName, toBase64(raw));
    }
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await importKey(raw);
    return { iv, ciphertext: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, plain) };
  }

  async open({ iv, ciphertext }: Sealed, bound: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
    const raw = this.#read();
    if (!raw) return null;
    try {
      const key = await importKey(raw);
      const algorithm = { name: 'AES-GCM', iv, additionalData: bound };
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, ciphertext));
    } catch {
      return null;
    }
  }

  forget(): void {
    this.#storage().removeItem(keyName);
  }

  #read(): Uint8Array<ArrayBuffer> | null {
    try {
      const raw = fromBase64(this.#storage().getItem(keyName) ?? '');
      return raw.length === 32 ? raw : null;
    } catch {
      return null;
    }
  }
}

function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
