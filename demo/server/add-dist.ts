import { existsSync } from 'node:fs';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const notBuilt = 'Nothing is built yet. Run: npm run build\n';

/**
 * The built files under `/dist/`, for pages of any origin: modules and packs are public. The frame's page gets its own
 * policy, which says who may frame it.
 */
export async function addDist(app: FastifyInstance, distDir: string, framePolicy: string): Promise<void> {
  if (!existsSync(distDir)) {
    app.get('/dist/*', (_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(notBuilt));
    return;
  }
  await app.register(staticFiles, {
    root: distDir,
    prefix: '/dist/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', 'no-cache');
      reply.header('Access-Control-Allow-Origin', '*');
      reply.header('Cross-Origin-Resource-Policy', 'cross-origin');
      reply.header('X-Content-Type-Options', 'nosniff');
      if (path.endsWith('.html')) reply.header('Content-Security-Policy', framePolicy);
    },
  });
}
