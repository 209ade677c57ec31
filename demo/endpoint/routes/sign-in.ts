import type { FastifyInstance } from 'fastify';
import { clientNetwork } from '../security/client-network.js';
import { RateLimiter } from '../security/rate-limit.js';
import type { Sessions } from '../security/sessions.js';
import type { Settings } from '../settings.js';
import { Problem } from '../problems/problem.js';
import type { InboxReplies } from './inbox-replies.js';

/** A page that anybody may see. */
export const publicPage = { config: { isPublic: true } } as const;

type Fields = Readonly<Record<string, unknown>> | undefined;

const field = (body: Fields, name: string): string => {
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
};

/** Only back into the inbox: never to an address that somebody put into a link. */
const safeReturn = (path: string): string =>
  /^\/inbox(\/[\w-][\w.-]*)*(\?[\w.%+=&-]*)?$/.test(path) ? path : '/inbox';

/** Sign in with the team's password, and out again. */
export function signInRoutes(
  app: FastifyInstance,
  sessions: Sessions,
  replies: InboxReplies,
  settings: Settings,
): void {
  // A person mistypes a few times; a program that guesses gets ten a minute.
  const limiter = new RateLimiter({ burst: 10, perSecond: 1 / 6 }, settings.now);

  app.get('/sign-in', publicPage, async (request, reply) => {
    await replies.signIn(request, reply, '/inbox', null);
    return reply;
  });

  app.post<{ Body: Fields }>('/sign-in', publicPage, async (request, reply) => {
    const { body } = request;
    const returnTo = safeReturn(field(body, 'returnTo'));
    const wait = limiter.take(clientNetwork(request.ip));
    if (wait) throw new Problem('rate-limited', 'Too many attempts. Wait a minute.', { retryAfterSeconds: wait });
    if (!sessions.isFormToken(request, field(body, 'token'))) {
      const error = 'Your browser did not send this page’s cookie back. The inbox needs cookies and https. Try again.';
      await replies.signIn(request, reply.code(401), returnTo, error);
    } else if (!sessions.isPassword(field(body, 'password'))) {
      await replies.signIn(request, reply.code(401), returnTo, 'That is not the password.');
    } else {
      sessions.start(request, reply);
      await reply.redirect(returnTo, 303);
    }
    return reply;
  });

  app.post<{ Body: Fields }>('/sign-out', async (request, reply) => {
    if (!sessions.isFormToken(request, field(request.body, 'token'))) {
      throw new Problem('unauthorised', 'The form to sign out was not this page’s own.');
    }
    await sessions.end(request, reply);
    return reply.redirect('/inbox/sign-in', 303);
  });
}
