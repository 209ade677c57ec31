import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieOptions } from './cookie-options.js';
import { secretEquals } from './secret-equals.js';
import { TokenSigner } from './signed-token.js';

/**
 * Tokens for the hidden fields of forms. Each goes with a cookie that another site's form cannot make the browser send,
 * so that no other site can press a button here, whatever sign-in there is.
 */
export class FormTokens {
  readonly #signer: TokenSigner;
  readonly #path: string;
  readonly #cookie: string;

  /** @param path the only path that gets the cookie; its name begins like it */
  constructor(key: string, path: string) {
    this.#signer = new TokenSigner(key);
    this.#path = path;
    this.#cookie = `${path.slice(1)}-form`;
  }

  token(request: FastifyRequest, reply: FastifyReply): string {
    const nonce = request.cookies[this.#cookie] ?? randomBytes(16).toString('base64url');
    reply.setCookie(this.#cookie, nonce, cookieOptions(request, this.#path));
    return this.#signer.sign('form', nonce);
  }

  isToken(request: FastifyRequest, token: string): boolean {
    const nonce = this.#signer.open('form', token);
    return nonce !== null && secretEquals(nonce, request.cookies[this.#cookie] ?? '');
  }
}
