import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Area } from '../pages/areas.js';
import type { Markup, Part } from '../pages/html.js';
import { page } from '../pages/layout.js';
import { askProxyPage, messagePage, noPasswordPage, signInPage } from '../pages/sign-in.js';
import { sendProblem } from '../problems/send-problem.js';
import { toProblem } from '../problems/to-problem.js';
import type { FormTokens } from '../security/form-tokens.js';
import type { Sessions } from '../security/sessions.js';
import type { Settings } from '../settings.js';

interface StaffRepliesOptions {
  readonly settings: Settings;
  readonly area: Area;
  readonly tokens: FormTokens;
  /** Null where nobody signs in here. */
  readonly sessions: Sessions | null;
}

/** Puts an area's frame around its pages, and says what went wrong as a page to a browser, as a problem to a program. */
export class StaffReplies {
  readonly #options: StaffRepliesOptions;

  constructor(options: StaffRepliesOptions) {
    this.#options = options;
  }

  /** For the hidden field of a form. */
  token(request: FastifyRequest, reply: FastifyReply): string {
    return this.#options.tokens.token(request, reply);
  }

  /** A page for somebody who has signed in. */
  async page(request: FastifyRequest, reply: FastifyReply, title: string, content: Part): Promise<void> {
    const hasSignedIn = request.reader !== '';
    const token = this.#options.sessions && hasSignedIn ? this.token(request, reply) : null;
    await this.#send(reply, title, content, { signOutToken: token, here: hasSignedIn ? request.url : null });
  }

  /** The way in: a page of its own, or, by the status set on the reply, the answer to what is closed. */
  async signIn(request: FastifyRequest, reply: FastifyReply, returnTo: string, error: string | null): Promise<void> {
    const { sessions, settings, area } = this.#options;
    const elsewhere = settings.signIn?.kind === 'proxy' ? askProxyPage : noPasswordPage;
    const content: Markup = sessions
      ? signInPage({ token: this.token(request, reply), returnTo, error, area })
      : elsewhere;
    await this.#send(reply, 'Sign in', content, { signOutToken: null, here: null });
  }

  async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const problem = toProblem(error, this.#options.settings.report);
    if (!(request.headers.accept ?? '').includes('text/html')) return sendProblem(reply, problem);
    if (problem.code === 'unauthorised') return this.signIn(request, reply.code(401), request.url, null);
    reply.code(problem.status);
    const { area } = this.#options;
    await this.page(request, reply, problem.title, messagePage(problem.title, problem.message, area));
  }

  async #send(
    reply: FastifyReply,
    title: string,
    content: Part,
    { signOutToken, here }: { readonly signOutToken: string | null; readonly here: string | null },
  ): Promise<void> {
    const { settings, area } = this.#options;
    const isDemo = settings.demo || !settings.signIn;
    const text = page({ title, isDemo, signOutToken, area, here }, content).toString();
    await reply.type('text/html; charset=utf-8').send(text);
  }
}
