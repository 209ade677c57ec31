import { randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from './bind.js';
import { secretEquals } from './secret-equals.js';
import type { PasswordSignIn } from './sign-in.js';
import { TokenSigner } from './signed-token.js';

const sessionCookie = 'inbox-session';
const formCookie = 'inbox-form';
const idleMs = 30 * 60_000;
const longestMs = 8 * 60 * 60_000;

/** Sessions of the inbox: a signed cookie, ended by 30 idle minutes, by 8 hours, or by signing out. */
export class Sessions {
  readonly #signer: TokenSigner;
  readonly #password: string;
  readonly #now: () => number;

  constructor({ password, sessionSecret }: PasswordSignIn, now: () => number) {
    this.#password = password;
    this.#now = now;
    // The password is part of the key: changing it ends every session.
    this.#signer = new TokenSigner(`${sessionSecret ?? randomBytes(32).toString('hex')}\n${password}`);
  }

  isPassword(given: string): boolean {
    return secretEquals(given, this.#password);
  }

  start(request: FastifyRequest, reply: FastifyReply): void {
    this.#set(request, reply, this.#now());
  }

  end(request: FastifyRequest, reply: FastifyReply): void {
    reply.clearCookie(sessionCookie, cookieFor(request));
  }

  /** True for a living session, whose idle time starts again. */
  refresh(request: FastifyRequest, reply: FastifyReply): boolean {
    const text = this.#signer.open('session', request.cookies[sessionCookie]);
    const [startedAt, seenAt] = (text ?? '').split(' ').map(Number);
    const now = this.#now();
    if (!startedAt || !seenAt || now - startedAt > longestMs || now - seenAt > idleMs) return false;
    this.#set(request, reply, startedAt);
    return true;
  }

  /** A token for a form's hidden field; it goes with a cookie that another site's form cannot make the browser send. */
  formToken(request: FastifyRequest, reply: FastifyReply): string {
    const nonce = request.cookies[formCookie] ?? randomBytes(16).toString('base64url');
    reply.setCookie(formCookie, nonce, cookieFor(request));
    return this.#signer.sign('form', nonce);
  }

  isFormToken(request: FastifyRequest, token: string): boolean {
    const nonce = this.#signer.open('form', token);
    return nonce !== null && secretEquals(nonce, request.cookies[formCookie] ?? '');
  }

  #set(request: FastifyRequest, reply: FastifyReply, startedAt: number): void {
    reply.setCookie(sessionCookie, this.#signer.sign('session', `${startedAt} ${this.#now()}`), cookieFor(request));
  }
}

/** No `Max-Age`: gone with the browser. Without `Secure` only on this computer itself, where nobody can listen. */
function cookieFor(request: FastifyRequest): CookieSerializeOptions {
  return { path: '/inbox', httpOnly: true, sameSite: 'strict', secure: !isLoopback(request.hostname) };
}
