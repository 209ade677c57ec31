import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Timetable } from '../../../src/delivery/booking/types.js';
import { readTimetable } from '../booking/timetable.js';
import type { TrainingPacks } from '../booking/training-packs.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';
import { checkOpen } from './check-open.js';

type OnePack = FastifyRequest<{ Querystring: { pack?: unknown } }>;

/** `GET /sessions?pack=…`: what is offered and how many places are left. Asked again and again, so mostly answered 304. */
export function timetableRoute(app: FastifyInstance, settings: Settings, packs: TrainingPacks): void {
  app.get('/sessions', {
    onRequest: async () => checkOpen(settings),
    handler: async ({ query, headers }: OnePack, reply) => {
      const { pack } = query;
      if (typeof pack !== 'string') throw new Problem('malformed', 'Say which timetable: ?pack=….');
      if (!packs.has(pack)) throw new Problem('not-found', 'This service has no timetable of that pack.');
      const timetable = await readTimetable(settings.database, pack, settings.demo);
      const tag = tagOf(timetable);
      // Kept by the browser, and asked about each time.
      reply.header('Cache-Control', 'no-cache').header('ETag', tag);
      const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
      return known.includes(tag) ? reply.code(304).send() : reply.send(timetable);
    },
  });
}

/** Of all but the moments at which it was looked up. */
function tagOf({ serverTime: _serverTime, ...timetable }: Timetable): string {
  const content = JSON.stringify(timetable, (name, value: unknown) => (name === 'asOf' ? undefined : value));
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}
