import { createHmac } from 'node:crypto';
import { secretEquals } from './secret-equals.js';

/** Signs short texts so that nobody else can make or change one. `purpose` keeps a token of one use from serving another. */
export class TokenSigner {
  readonly #key: Buffer | string;

  constructor(key: Buffer | string) {
    this.#key = key;
  }

  sign(purpose: string, text: string): string {
    return `${Buffer.from(text).toString('base64url')}.${this.#seal(purpose, text)}`;
  }

  /** The text, or null when it was not signed here for this purpose. */
  open(purpose: string, token: string | undefined): string | null {
    const [encoded, seal, ...rest] = (token ?? '').split('.');
    if (!encoded || !seal || rest.length) return null;
    const text = Buffer.from(encoded, 'base64url').toString();
    return secretEquals(seal, this.#seal(purpose, text)) ? text : null;
  }

  #seal(purpose: string, text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${text}`).digest('base64url');
  }
}
