import { readFile } from 'node:fs/promises';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';
import { EndedSessions } from '../security/ended-sessions.js';
import { identifier } from '../security/reader.js';
import { Sessions } from '../security/sessions.js';
import type { Settings } from '../settings.js';
import { inboxExport } from './inbox-export.js';
import { inboxPages } from './inbox-pages.js';
import { InboxReplies } from './inbox-replies.js';
import { nothingElse } from './only-methods.js';
import { publicPage, signInRoutes } from './sign-in.js';

const stylesheet = new URL('../pages/inbox.css', import.meta.url);

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What people read: everything under `/inbox`. Whoever has not signed in sees nothing but the way to sign in. */
export async function inbox(app: FastifyInstance, settings: Settings): Promise<void> {
  const { signIn } = settings;
  const sessions =
    signIn?.kind === 'password' ? new Sessions(signIn, new EndedSessions(settings.database), settings.now) : null;
  const identify = identifier(signIn, sessions);
  const replies = new InboxReplies(settings, sessions);
  await app.register(cookie);
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: 8192 });

  app.decorateRequest('reader', '');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    settings.guard(request);
    if (request.routeOptions.config.isPublic) return;
    const reader = await identify(request, reply);
    if (reader === null) throw new Problem('unauthorised', 'Sign in to read the inbox.');
    request.reader = reader;
  });
  app.setErrorHandler((error, request, reply) => replies.refuse(error, request, reply));

  const css = await readFile(stylesheet, 'utf8');
  app.get('/inbox.css', publicPage, (_request, reply) => reply.type('text/css; charset=utf-8').send(css));
  inboxPages(app, settings, replies);
  inboxExport(app, settings);
  if (sessions) signInRoutes(app, sessions, replies, settings);
  nothingElse(app, 'The inbox has no such page.');
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who reads the inbox. */
    reader: string;
  }

  interface FastifyContextConfig {
    /** Shown to people who have not signed in. */
    isPublic?: boolean;
    /** Only refuses. */
    isRefusal?: boolean;
  }
}
