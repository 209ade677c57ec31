import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Markup, Part } from '../pages/html.js';
import { page } from '../pages/layout.js';
import { askProxyPage, messagePage, signInPage } from '../pages/sign-in.js';
import { sendProblem } from '../problems/send-problem.js';
import { toProblem } from '../problems/to-problem.js';
import type { Sessions } from '../security/sessions.js';
import type { Settings } from '../settings.js';

/** Puts the inbox's frame around its pages, and says what went wrong as a page to a browser, as a problem to a program. */
export class InboxReplies {
  readonly #settings: Settings;
  readonly #sessions: Sessions | null;

  constructor(settings: Settings, sessions: Sessions | null) {
    this.#settings = settings;
    this.#sessions = sessions;
  }

  /** A page for somebody who has signed in. */
  async page(request: FastifyRequest, reply: FastifyReply, title: string, content: Part): Promise<void> {
    const token = this.#sessions && request.reader ? this.#sessions.formToken(request, reply) : null;
    await this.#send(reply, title, content, token);
  }

  /** The way in: a page of its own, or, by the status set on the reply, the answer to what is closed. */
  async signIn(request: FastifyRequest, reply: FastifyReply, returnTo: string, error: string | null): Promise<void> {
    const content: Markup = this.#sessions
      ? signInPage({ token: this.#sessions.formToken(request, reply), returnTo, error })
      : askProxyPage;
    await this.#send(reply, 'Sign in', content, null);
  }

  async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const problem = toProblem(error, this.#settings.report);
    if (!(request.headers.accept ?? '').includes('text/html')) return sendProblem(reply, problem);
    if (problem.code === 'unauthorised') return this.signIn(request, reply.code(401), request.url, null);
    reply.code(problem.status);
    await this.page(request, reply, problem.title, messagePage(problem.title, problem.message));
  }

  async #send(reply: FastifyReply, title: string, content: Part, signOutToken: string | null): Promise<void> {
    const { demo, signIn } = this.#settings;
    const text = page({ title, isDemo: demo || !signIn, signOutToken }, content).toString();
    await reply.type('text/html; charset=utf-8').send(text);
  }
}
