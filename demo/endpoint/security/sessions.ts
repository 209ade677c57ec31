import { randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from './bind.js';
import type { EndedSessions } from './ended-sessions.js';
import { secretEquals } from './secret-equals.js';
import type { PasswordSignIn } from './sign-in.js';
import { TokenSigner } from './signed-token.js';

const sessionCookie = 'inbox-session';
const formCookie = 'inbox-form';
const idleMs = 30 * 60_000;
const longestMs = 8 * 60 * 60_000;

interface Session {
  /** Random: what signing out ends, in every copy of the cookie. */
  readonly id: string;
  readonly startedAt: number;
}

/** Sessions of the inbox: a signed cookie, ended by 30 idle minutes, by 8 hours, or by signing out. */
export class Sessions {
  readonly #signer: TokenSigner;
  readonly #password: string;
  readonly #ended: EndedSessions;
  readonly #now: () => number;

  constructor({ password, sessionSecret }: PasswordSignIn, ended: EndedSessions, now: () => number) {
    this.#password = password;
    this.#ended = ended;
    this.#now = now;
    // The password is part of the key: changing it ends every session.
    this.#signer = new TokenSigner(`${sessionSecret ?? randomBytes(32).toString('hex')}\n${password}`);
  }

  isPassword(given: string): boolean {
    return secretEquals(given, this.#password);
  }

  start(request: FastifyRequest, reply: FastifyReply): void {
    this.#set(request, reply, { id: randomBytes(16).toString('base64url'), startedAt: this.#now() });
  }

  /** Ends it for whoever has its cookie, not only in this browser. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const session = this.#read(request);
    if (session) await this.#ended.add(session.id, session.startedAt + longestMs, this.#now());
    reply.clearCookie(sessionCookie, cookieFor(request));
  }

  /** True for a living session, whose idle time starts again. */
  async refresh(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const session = this.#read(request);
    if (!session || (await this.#ended.has(session.id))) return false;
    this.#set(request, reply, session);
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

  /** The session of the cookie, unless its time is over. */
  #read(request: FastifyRequest): Session | null {
    const [id, started, seen] = (this.#signer.open('session', request.cookies[sessionCookie]) ?? '').split(' ');
    const [startedAt, seenAt] = [Number(started), Number(seen)];
    const now = this.#now();
    if (!id || !startedAt || !seenAt || now - startedAt > longestMs || now - seenAt > idleMs) return null;
    return { id, startedAt };
  }

  #set(request: FastifyRequest, reply: FastifyReply, { id, startedAt }: Session): void {
    const token = this.#signer.sign('session', `${id} ${startedAt} ${this.#now()}`);
    reply.setCookie(sessionCookie, token, cookieFor(request));
  }
}

/** No `Max-Age`: gone with the browser. Without `Secure` only on this computer itself, where nobody can listen. */
function cookieFor(request: FastifyRequest): CookieSerializeOptions {
  return { path: '/inbox', httpOnly: true, sameSite: 'strict', secure: !isLoopback(request.hostname) };
}
