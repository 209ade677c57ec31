import type { FastifyInstance } from 'fastify';
import type { Catalogue } from '../packs/catalogue.js';
import { sendProblem } from '../problems/send-problem.js';
import { toProblem } from '../problems/to-problem.js';
import { allowOrigin, answerPreflight } from '../security/cors.js';
import type { Settings } from '../settings.js';
import { attachmentsRoute } from './attachments.js';
import { discoveryRoute } from './discovery.js';
import { healthRoute } from './health.js';
import { nothingElse, onlyMethods, refusing } from './only-methods.js';
import { openapiRoute } from './openapi.js';
import { submissionsRoute } from './submissions.js';

/** What machines talk to: everything under `/api`. Each answer that is not a success is a problem document. */
export async function api(app: FastifyInstance, settings: Settings, catalogue: Catalogue): Promise<void> {
  const checkOrigin = allowOrigin(settings.allowedOrigins);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff');
    // First, so that whatever is refused afterwards can be read by a listed page.
    checkOrigin(request, reply);
    settings.guard(request);
  });
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, toProblem(error, settings.report)));

  app.options('/*', refusing, answerPreflight);
  discoveryRoute(app, settings, catalogue);
  submissionsRoute(app, settings, catalogue);
  if (settings.attachments) attachmentsRoute(app, settings, settings.attachments);
  await openapiRoute(app);
  healthRoute(app, settings);
  for (const url of ['/discovery', '/openapi.json', '/health']) onlyMethods(app, url, ['GET', 'HEAD']);
  onlyMethods(app, '/submissions', ['POST']);
  if (settings.attachments) {
    onlyMethods(app, '/attachments', ['POST']);
    onlyMethods(app, '/attachments/:id', ['HEAD', 'PATCH', 'DELETE']);
  }
  nothingElse(app, 'The service has nothing at this address.');
}
