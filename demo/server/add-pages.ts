import { existsSync } from 'node:fs';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The page whose own form goes to this server. */
const SENDING = 'visit-request.html';

/** The policy of a page that may send its own form to its own server. */
export const sendingPolicy = (policy: string): string => policy.replace("form-action 'none'", "form-action 'self'");

/** The demo pages at `/`, sent with the policy of a school that takes care. */
export async function addPages(app: FastifyInstance, pagesDir: string, policy: string): Promise<void> {
  if (!existsSync(pagesDir)) return;
  await app.register(staticFiles, {
    root: pagesDir,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', 'no-cache');
      reply.header('Content-Security-Policy', path.endsWith(SENDING) ? sendingPolicy(policy) : policy);
      reply.header('X-Content-Type-Options', 'nosniff');
      reply.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    },
  });
}
