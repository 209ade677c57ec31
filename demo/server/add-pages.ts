import { existsSync } from 'node:fs';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The demo pages at `/`, sent with the policy of a school that takes care. */
export async function addPages(app: FastifyInstance, pagesDir: string, policy: string): Promise<void> {
  if (!existsSync(pagesDir)) return;
  await app.register(staticFiles, {
    root: pagesDir,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('Cache-Control', 'no-cache');
      reply.header('Content-Security-Policy', policy);
      reply.header('X-Content-Type-Options', 'nosniff');
      reply.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    },
  });
}
