import { decrypt, encrypt, type Sealed } from '../aes-gcm.js';
import type { Seal } from '../session-seal.js';

/** What trying one code costs whoever has the disk and guesses; OWASP's figure for PBKDF2 with SHA-256. */
const iterations = 600_000;

/** AES-GCM under a key made of a resume code. The key is in memory only; the code is nowhere. */
export class CodeSeal implements Seal {
  /** Random, and readable beside what is sealed. */
  readonly salt: Uint8Array<ArrayBuffer>;
  #key: CryptoKey | null;

  private constructor(salt: Uint8Array<ArrayBuffer>, key: CryptoKey) {
    this.salt = salt;
    this.#key = key;
  }

  /** Takes about half a second; the browser does it beside the page's own work. */
  static async derive(
    words: readonly string[],
    salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(16)),
  ): Promise<CodeSeal> {
    const secret = new TextEncoder().encode(words.join(' '));
    const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
    const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
    const aes = { name: 'AES-GCM', length: 256 };
    const key = await crypto.subtle.deriveKey(algorithm, material, aes, false, ['encrypt', 'decrypt']);
    return new CodeSeal(salt, key);
  }

  /** Rejects once the key was forgotten. */
  seal(plain: Uint8Array<ArrayBuffer>, bound: Uint8Array<ArrayBuffer>): Promise<Sealed> {
    return this.#key ? encrypt(this.#key, plain, bound) : Promise.reject(new TypeError('forgotten'));
  }

  async open(sealed: Sealed, bound: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#key && decrypt(this.#key, sealed, bound);
  }

  forget(): void {
    this.#key = null;
  }
}
