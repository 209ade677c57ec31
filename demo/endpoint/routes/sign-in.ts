import type { FastifyInstance } from 'fastify';
import { audit, type AuditAction } from '../audit/audit-log.js';
import type { Area } from '../pages/areas.js';
import { Problem } from '../problems/problem.js';
import { clientNetwork } from '../security/client-network.js';
import type { FormTokens } from '../security/form-tokens.js';
import { RateLimiter } from '../security/rate-limit.js';
import type { Sessions } from '../security/sessions.js';
import type { Settings } from '../settings.js';
import { field, type Fields } from './fields.js';
import { publicPage } from './public-page.js';
import type { StaffReplies } from './staff-replies.js';

/** Only back into the area: never to an address that somebody put into a link. */
function safeReturn(returnTo: string, { path }: Area): string {
  const isInside = returnTo === path || returnTo.startsWith(`${path}/`) || returnTo.startsWith(`${path}?`);
  return isInside && /^\/\w+(\/[\w-][\w.:-]*)*(\?[\w.%+=&-]*)?$/.test(returnTo) ? returnTo : path;
}

interface SignInParts {
  readonly sessions: Sessions;
  readonly tokens: FormTokens;
  readonly replies: StaffReplies;
  readonly settings: Settings;
  readonly area: Area;
}

/** Sign in with the team's password, and out again. */
export function signInRoutes(
  app: FastifyInstance,
  { sessions, tokens, replies, settings: { now, database }, area }: SignInParts,
): void {
  // A person mistypes a few times; a program that guesses gets ten a minute.
  const limiter = new RateLimiter({ burst: 10, perSecond: 1 / 6 }, now);
  const note = (who: string, action: AuditAction): Promise<void> => audit(database, { area: area.role, who, action });

  app.get('/sign-in', publicPage, async (request, reply) => {
    await replies.signIn(request, reply, area.path, null);
    return reply;
  });

  app.post<{ Body: Fields }>('/sign-in', publicPage, async (request, reply) => {
    const { body } = request;
    const returnTo = safeReturn(field(body, 'returnTo'), area);
    const wait = limiter.take(clientNetwork(request.ip));
    if (wait) throw new Problem('rate-limited', 'Too many attempts. Wait a minute.', { retryAfterSeconds: wait });
    if (!tokens.isToken(request, field(body, 'token'))) {
      const error = 'Your browser did not send this page’s cookie back. These pages need cookies and https. Try again.';
      await replies.signIn(request, reply.code(401), returnTo, error);
    } else if (!sessions.isPassword(field(body, 'password'))) {
      await note('somebody', 'wrong-password');
      await replies.signIn(request, reply.code(401), returnTo, 'That is not the password.');
    } else {
      await note(sessions.start(request, reply), 'signed-in');
      await reply.redirect(returnTo, 303);
    }
    return reply;
  });

  app.post('/sign-out', async (request, reply) => {
    await sessions.end(request, reply);
    await note(request.reader, 'signed-out');
    return reply.redirect(`${area.path}/sign-in`, 303);
  });
}
