import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkItems } from '../booking/check-items.js';
import { extendHold, hold, releaseHold } from '../booking/holds.js';
import { readHoldRequest } from '../booking/read-body.js';
import { knownTraining, type TrainingPacks } from '../booking/training-packs.js';
import { withAlternatives } from '../booking/alternatives.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';
import { bookingLimits, longestBooking } from './booking-limits.js';
import { bytesOf } from './body.js';

const idPattern = /^[A-Za-z0-9_-]{16,64}$/;

type OneHold = FastifyRequest<{ Params: { id: string } }>;

/** Places kept for ten minutes while somebody fills in who comes (ENDPOINT section 2). */
export function holdsRoute(app: FastifyInstance, settings: Settings, packs: TrainingPacks): void {
  const { database } = settings;
  const limits = bookingLimits(settings);
  const onRequest = async (request: OneHold): Promise<void> => {
    // What no hold was ever called does not reach the database, which could not even be asked for some of it.
    if (!idPattern.test(request.params.id)) throw new Problem('not-found', 'There is no such hold here.');
    await limits.bare(request);
  };

  app.post('/holds', {
    bodyLimit: longestBooking,
    onRequest: limits.json,
    handler: async ({ body }, reply) => {
      const request = readHoldRequest(bytesOf(body));
      checkItems(request.items);
      const pack = knownTraining(packs, request.pack);
      const held = await withAlternatives(settings, pack, request.items, () => hold(database, request));
      return reply.code(201).send(held);
    },
  });

  app.post('/holds/:id/extend', {
    bodyLimit: longestBooking,
    onRequest,
    handler: ({ params }: OneHold) => extendHold(database, params.id),
  });

  app.delete('/holds/:id', {
    onRequest,
    handler: async ({ params }: OneHold, reply) => {
      await releaseHold(database, params.id);
      return reply.code(204).send();
    },
  });
}
