import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withAlternatives } from '../booking/alternatives.js';
import { acceptOffer, cancel, declineOffer } from '../booking/cancel.js';
import { isCapability } from '../booking/capability.js';
import { change } from '../booking/change.js';
import { managedBooking, readWhole, type WholeBooking } from '../booking/managed.js';
import { readBookingChange, readOfferAnswer } from '../booking/read-body.js';
import { knownTraining, type TrainingPacks } from '../booking/training-packs.js';
import type { Target } from '../booking/with-booking.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';
import { bookingLimits, longestBooking } from './booking-limits.js';
import { bytesOf } from './body.js';

const idPattern = /^[A-Za-z0-9_-]{16,64}$/;

type OneBooking = FastifyRequest<{ Params: { id: string } }>;

/**
 * One booking, for whoever has its capability: in the header alone, which no log keeps and no other site can send. What
 * changes it says which version of it was seen.
 */
export function manageBookingRoute(app: FastifyInstance, settings: Settings, packs: TrainingPacks): void {
  const { database } = settings;
  const limits = bookingLimits(settings);
  const bodyLimit = longestBooking;
  const show = (reply: FastifyReply, whole: WholeBooking): FastifyReply =>
    reply.header('ETag', `"${whole.booking.version}"`).send(managedBooking(whole, settings.demo));

  app.get('/bookings/:id', {
    onRequest: limits.bare,
    handler: async (request: OneBooking, reply) => show(reply, await opened(settings, request)),
  });

  app.patch('/bookings/:id', {
    bodyLimit,
    onRequest: limits.json,
    handler: async (request: OneBooking, reply) => {
      const { booking } = await opened(settings, request);
      const wanted = readBookingChange(bytesOf(request.body));
      const pack = knownTraining(packs, booking.pack);
      const target = targetOf(request);
      return show(
        reply,
        await withAlternatives(settings, pack, wanted.items ?? [], () => change(database, pack, target, wanted)),
      );
    },
  });

  app.post('/bookings/:id/cancel', {
    bodyLimit,
    onRequest: limits.bare,
    handler: async (request: OneBooking, reply) => {
      await opened(settings, request);
      return show(reply, await cancel(database, targetOf(request)));
    },
  });

  for (const name of ['accept', 'decline'] as const) {
    app.post(`/bookings/:id/${name}`, {
      bodyLimit,
      onRequest: limits.json,
      handler: async (request: OneBooking, reply) => {
        const { booking } = await opened(settings, request);
        const { sessionId } = readOfferAnswer(bytesOf(request.body));
        const target = targetOf(request);
        if (name === 'decline') return show(reply, await declineOffer(database, target, sessionId));
        const pack = knownTraining(packs, booking.pack);
        return show(reply, await acceptOffer(database, pack, target, sessionId));
      },
    });
  }
}

/** The booking, if the capability is its own. A wrong one and a booking that never was look the same. */
async function opened({ database }: Settings, { params, headers }: OneBooking): Promise<WholeBooking> {
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/i.exec(headers.authorization ?? '')?.[1];
  const isOpen = token !== undefined && idPattern.test(params.id) && (await isCapability(database, params.id, token));
  const whole = isOpen ? await readWhole(database, params.id) : null;
  if (whole) return whole;
  throw new Problem('capability-wrong', 'Use the link that came with the booking, whole.');
}

function targetOf({ params, headers }: OneBooking): Target {
  const header = headers['if-match'];
  if (header === undefined)
    throw new Problem('version-missing', 'Send If-Match: the ETag of the booking as it was read.');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  return { id: params.id, version: version === undefined ? -1 : Number(version) };
}
