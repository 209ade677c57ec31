import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withAlternatives } from '../booking/alternatives.js';
import { book } from '../booking/book.js';
import { readBookingRequest, readTrainingRequest } from '../booking/read-body.js';
import { answerBefore, type BookingArrival, type BookingOutcome } from '../booking/replay.js';
import { takeRequest } from '../booking/requests.js';
import { trainingFor, type TrainingPacks } from '../booking/training-packs.js';
import type { Settings } from '../settings.js';
import { bookingLimits, longestBooking, secretKey } from './booking-limits.js';
import { bytesOf } from './body.js';

/** `POST /bookings` and `POST /requests`: a key makes asking again harmless, and whoever asks gets the capability. */
export function bookingsRoute(app: FastifyInstance, settings: Settings, packs: TrainingPacks): void {
  const { database } = settings;
  const { keyed: onRequest } = bookingLimits(settings);
  const bodyLimit = longestBooking;

  app.post('/bookings', {
    bodyLimit,
    onRequest,
    handler: (request, reply) =>
      answer(settings, request, reply, (arrival) => {
        const wanted = readBookingRequest(arrival.bytes);
        const pack = trainingFor(packs, wanted);
        return withAlternatives(settings, pack, wanted.items, () => book(database, pack, wanted, arrival));
      }),
  });

  app.post('/requests', {
    bodyLimit,
    onRequest,
    handler: (request, reply) =>
      answer(settings, request, reply, (arrival) => {
        const wanted = readTrainingRequest(arrival.bytes);
        return takeRequest(database, trainingFor(packs, wanted), wanted, arrival);
      }),
  });
}

async function answer(
  { database }: Settings,
  request: FastifyRequest,
  reply: FastifyReply,
  decide: (arrival: BookingArrival) => Promise<BookingOutcome>,
): Promise<FastifyReply> {
  const base = `${request.protocol}://${request.host}`;
  const arrival = { key: secretKey(request), bytes: bytesOf(request.body), base };
  // Before anything is judged: an answer once given holds, whatever the timetable is by now.
  const before = await answerBefore(database, arrival);
  const { booking, isReplay } = before ? { booking: before, isReplay: true } : await decide(arrival);
  if (isReplay) reply.header('Idempotent-Replayed', 'true');
  return reply.code(isReplay ? 200 : 201).send(booking);
}
