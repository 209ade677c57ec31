import type { Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { offerSessions } from './booking/offer-sessions.js';
import { sweepBookings } from './booking/sweep.js';
import { readTrainingPacks } from './booking/training-packs.js';
import { migrate } from './database/migrate.js';
import { readCatalogue } from './packs/catalogue.js';
import { rememberPacks } from './packs/remember-packs.js';
import { Problem } from './problems/problem.js';
import { sendProblem } from './problems/send-problem.js';
import { toProblem } from './problems/to-problem.js';
import { sweep } from './retention/sweep.js';
import { api } from './routes/api.js';
import { inbox } from './routes/inbox.js';
import { manage } from './routes/manage.js';
import { trainingDesk } from './routes/training-desk.js';
import { settingsFrom, type Settings } from './settings.js';
import type { ServiceOptions } from './types.js';

/** A bare server, set up as everything here needs it: nothing logged, since a log line may hold an address or an answer. */
export function createServer({
  trustedProxies,
  report,
}: Pick<ServiceOptions, 'trustedProxies' | 'report'>): FastifyInstance {
  const app = Fastify({
    logger: false,
    trustProxy: trustedProxies?.length ? [...trustedProxies] : false,
    requestTimeout: 60_000,
    // Whoever is being answered gets the answer.
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, toProblem(error, report ?? (() => {}))),
  });
  endSilentLines(app);
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, toProblem(error, report ?? (() => {}))));
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, new Problem('not-found', 'There is nothing at this address.')),
  );
  return app;
}

/**
 * A browser opens lines ahead of need. Nobody waits at one that never asked anything, and stopping does not wait for it
 * either: Node would, for a minute.
 */
function endSilentLines(app: FastifyInstance): void {
  const lines = new Set<Socket>();
  app.server.on('connection', (line: Socket) => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
  });
  app.addHook('preClose', async () => {
    for (const line of lines) if (line.bytesRead === 0) line.destroy();
  });
}

/** Adds the front-door service to a server: `/api` for widgets, `/inbox` and `/training` for the people who work with it. */
export async function addService(app: FastifyInstance, options: ServiceOptions): Promise<void> {
  const settings = settingsFrom(options);
  await migrate(options.database);
  const catalogue = await readCatalogue(settings);
  await rememberPacks(options.database, catalogue);
  const training = await readTrainingPacks(settings);
  await offerSessions(options.database, training, { demo: settings.demo, now: new Date(settings.now()) });
  const { database, now, retentionDays } = settings;
  await repeat(app, settings, 60 * 60_000, () => sweep(database, retentionDays, now()));
  await repeat(app, settings, 30_000, () => sweepBookings(database));
  await app.register((scope) => api(scope, settings, catalogue, training), { prefix: '/api' });
  await app.register((scope) => inbox(scope, settings), { prefix: '/inbox' });
  await app.register((scope) => trainingDesk(scope, settings, training), { prefix: '/training' });
  await app.register((scope) => manage(scope, settings, training), { prefix: '/manage' });
}

/** What is done once now, and then again and again. */
async function repeat(
  app: FastifyInstance,
  { report }: Settings,
  everyMs: number,
  work: () => Promise<void>,
): Promise<void> {
  await work();
  const timer = setInterval(() => {
    work().catch((error: unknown) => toProblem(error, report));
  }, everyMs).unref();
  app.addHook('onClose', async () => clearInterval(timer));
}

/** The reference front-door service, ready to `listen` or to `inject`. */
export async function createService(options: ServiceOptions): Promise<FastifyInstance> {
  const app = createServer(options);
  await addService(app, options);
  return app;
}
