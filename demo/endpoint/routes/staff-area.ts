import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { Area } from '../pages/areas.js';
import { Problem } from '../problems/problem.js';
import { EndedSessions } from '../security/ended-sessions.js';
import { FormTokens } from '../security/form-tokens.js';
import { identifier } from '../security/reader.js';
import { Sessions } from '../security/sessions.js';
import type { Settings } from '../settings.js';
import { auditPage } from './audit.js';
import { nothingElse } from './only-methods.js';
import { publicPage } from './public-page.js';
import { field, type Fields } from './fields.js';
import { signInRoutes } from './sign-in.js';
import { StaffReplies } from './staff-replies.js';

const stylesheet = new URL('../pages/pages.css', import.meta.url);

/** What every page of the service that people read is sent with. */
export const pageHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * The pages of one role, under its path. Whoever has not signed in sees nothing but the way to sign in; a form that is
 * not the page's own changes nothing.
 */
export async function staffArea(
  app: FastifyInstance,
  settings: Settings,
  area: Area,
  addPages: (app: FastifyInstance, settings: Settings, replies: StaffReplies) => void | Promise<void>,
): Promise<void> {
  const { tokens, sessions } = keysFor(settings, area);
  const identify = identifier(settings.signIn, sessions, area.role);
  const replies = new StaffReplies({ settings, area, tokens, sessions });
  await app.register(cookie);
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: 65_536 });

  app.decorateRequest('reader', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders);
    settings.guard(request);
    if (request.routeOptions.config.isPublic) return;
    const reader = await identify(request, reply);
    if (reader === null) throw new Problem('unauthorised', 'Sign in first.');
    request.reader = reader;
  });
  app.addHook('preHandler', async (request) => {
    if (request.method !== 'POST' || request.routeOptions.config.isPublic) return;
    if (tokens.isToken(request, field(request.body as Fields, 'token'))) return;
    throw new Problem('foreign-form', 'Nothing was changed. Go back, load the page again and try once more.');
  });
  app.setErrorHandler((error, request, reply) => replies.refuse(error, request, reply));

  const css = await readFile(stylesheet, 'utf8');
  app.get('/pages.css', publicPage, (_request, reply) => reply.type('text/css; charset=utf-8').send(css));
  await addPages(app, settings, replies);
  auditPage(app, settings, area, replies);
  if (sessions) signInRoutes(app, { sessions, tokens, replies, settings, area });
  nothingElse(app, 'There is no such page here.');
}

/** What forms and sessions of this role are signed with. The role and its password are part of the key of the sessions. */
function keysFor(
  { signIn, database, now }: Settings,
  { role, path }: Area,
): { readonly tokens: FormTokens; readonly sessions: Sessions | null } {
  const shared = signIn?.kind === 'proxy' ? signIn.secret : signIn?.sessionSecret;
  const secret = shared ?? randomBytes(32).toString('hex');
  const password = signIn?.kind === 'password' ? signIn.passwords[role] : undefined;
  const key = [secret, role, password ?? ''].join('\n');
  const tokens = new FormTokens(key, path);
  if (password === undefined) return { tokens, sessions: null };
  return { tokens, sessions: new Sessions({ password, key, path, ended: new EndedSessions(database), now }) };
}
