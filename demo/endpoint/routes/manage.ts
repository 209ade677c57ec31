import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FastifyInstance } from 'fastify';
import { knownTraining, type TrainingPacks } from '../booking/training-packs.js';
import { namesOf } from '../desk/session-names.js';
import { managePage } from '../pages/manage.js';
import { sendProblem } from '../problems/send-problem.js';
import { toProblem } from '../problems/to-problem.js';
import type { Settings } from '../settings.js';
import { nothingElse } from './only-methods.js';
import { pageHeaders } from './staff-area.js';

/** Its own script, its own service, and nothing else; no text of anybody's can become markup. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Where a person who booked changes or cancels it. The page is the same for everybody: what opens a booking stays in the browser. */
export async function manage(app: FastifyInstance, settings: Settings, packs: TrainingPacks): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...pageHeaders, 'Content-Security-Policy': policy });
    settings.guard(request);
  });
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, toProblem(error, settings.report)));
  const page = managePage([...packs.values()], settings.demo || !settings.signIn).toString();
  const [css, script] = await Promise.all([
    readFile(new URL('../pages/pages.css', import.meta.url), 'utf8'),
    bundled(fileURLToPath(new URL('../manage/manage.ts', import.meta.url))),
  ]);
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/pages.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(css));
  app.get('/manage.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  app.get<{ Querystring: { pack?: string } }>('/names.json', async ({ query }) =>
    namesOf(settings.database, knownTraining(packs, query.pack ?? '')),
  );
  nothingElse(app, 'There is no such page here.');
}

async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
