import type { FastifyInstance } from 'fastify';
import type { Catalogue } from '../packs/catalogue.js';
import { sendProblem } from '../problems/send-problem.js';
import { toProblem } from '../problems/to-problem.js';
import { allowOrigin, answerPreflight } from '../security/cors.js';
import type { Settings } from '../settings.js';
import { attachmentsRoute } from './attachments.js';
import type { TrainingPacks } from '../booking/training-packs.js';
import { bookingsRoute } from './bookings.js';
import { discoveryRoute } from './discovery.js';
import { healthRoute } from './health.js';
import { holdsRoute } from './holds.js';
import { manageBookingRoute } from './manage-booking.js';
import { nothingElse, onlyMethods, refusing } from './only-methods.js';
import { openapiRoute } from './openapi.js';
import { submissionsRoute } from './submissions.js';
import { timetableRoute } from './timetable.js';

/** What machines talk to: everything under `/api`. Each answer that is not a success is a problem document. */
export async function api(
  app: FastifyInstance,
  settings: Settings,
  catalogue: Catalogue,
  training: TrainingPacks,
): Promise<void> {
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
  booking(app, settings, training);
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

/** Contract level L4 (ENDPOINT section 2). */
function booking(app: FastifyInstance, settings: Settings, packs: TrainingPacks): void {
  timetableRoute(app, settings, packs);
  holdsRoute(app, settings, packs);
  bookingsRoute(app, settings, packs);
  manageBookingRoute(app, settings, packs);
  onlyMethods(app, '/sessions', ['GET', 'HEAD']);
  onlyMethods(app, '/holds/:id', ['DELETE']);
  onlyMethods(app, '/bookings/:id', ['GET', 'HEAD', 'PATCH']);
  const posted = ['/holds', '/holds/:id/extend', '/bookings', '/requests'];
  const changed = ['cancel', 'accept', 'decline'].map((name) => `/bookings/:id/${name}`);
  for (const url of [...posted, ...changed]) onlyMethods(app, url, ['POST']);
}
