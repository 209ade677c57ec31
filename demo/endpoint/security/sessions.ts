import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieOptions } from './cookie-options.js';
import type { EndedSessions } from './ended-sessions.js';
import { secretEquals } from './secret-equals.js';
import { TokenSigner } from './signed-token.js';

const idleMs = 30 * 60_000;
const longestMs = 8 * 60 * 60_000;

interface Session {
  /** Random: what signing out ends, in every copy of the cookie. */
  readonly id: string;
  readonly startedAt: number;
}

/** What the sessions of one role are made with. */
export interface SessionOptions {
  readonly password: string;
  /** Signs them. */
  readonly key: string;
  /** The only path that gets the cookie; its name begins like it. */
  readonly path: string;
  readonly ended: EndedSessions;
  readonly now: () => number;
}

/** Sessions of one role: a signed cookie, ended by 30 idle minutes, by 8 hours, or by signing out. */
export class Sessions {
  readonly #signer: TokenSigner;
  readonly #options: SessionOptions;
  readonly #cookie: string;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#cookie = `${options.path.slice(1)}-session`;
    this.#signer = new TokenSigner(options.key);
  }

  isPassword(given: string): boolean {
    return secretEquals(given, this.#options.password);
  }

  /** Its name, for the log. */
  start(request: FastifyRequest, reply: FastifyReply): string {
    const session = { id: randomBytes(16).toString('base64url'), startedAt: this.#options.now() };
    this.#set(request, reply, session);
    return nameOf(session);
  }

  /** Ends it for whoever has its cookie, not only in this browser. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { ended, now, path } = this.#options;
    const session = this.#read(request);
    if (session) await ended.add(session.id, session.startedAt + longestMs, now());
    reply.clearCookie(this.#cookie, cookieOptions(request, path));
  }

  /** The name of a living session, whose idle time starts again; null for none. */
  async refresh(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const session = this.#read(request);
    if (!session || (await this.#options.ended.has(session.id))) return null;
    this.#set(request, reply, session);
    return nameOf(session);
  }

  /** The session of the cookie, unless its time is over. */
  #read(request: FastifyRequest): Session | null {
    const [id, started, seen] = (this.#signer.open('session', request.cookies[this.#cookie]) ?? '').split(' ');
    const [startedAt, seenAt] = [Number(started), Number(seen)];
    const now = this.#options.now();
    if (!id || !startedAt || !seenAt || now - startedAt > longestMs || now - seenAt > idleMs) return null;
    return { id, startedAt };
  }

  #set(request: FastifyRequest, reply: FastifyReply, { id, startedAt }: Session): void {
    const token = this.#signer.sign('session', `${id} ${startedAt} ${this.#options.now()}`);
    reply.setCookie(this.#cookie, token, cookieOptions(request, this.#options.path));
  }
}

/** Tells sessions apart in the log: everybody of a team has the same password. Nobody can sign in with it. */
const nameOf = ({ id }: Session): string => `somebody with the team password (session ${id.slice(0, 6)})`;
