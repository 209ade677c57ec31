import type { FastifyRequest } from 'fastify';
import { submissionLimits } from '../security/submission-limits.js';
import type { Settings } from '../settings.js';
import { idempotencyKey } from '../submissions/idempotency-key.js';
import { Problem } from '../problems/problem.js';
import { checkType } from './body.js';
import { checkOpen } from './check-open.js';

/** More than any booking has. */
export const longestBooking = 64 * 1024;

const shortestKey = 16;

/** What is asked of every request that books or changes something, before its body is read. */
export function bookingLimits(settings: Settings) {
  const checkPace = submissionLimits(settings);
  return {
    /** A body with a key of its own. */
    keyed: async (request: FastifyRequest): Promise<void> => {
      checkOpen(settings);
      checkType(request, 'application/json');
      checkPace(request, secretKey(request));
    },
    /** Any other body. */
    json: async (request: FastifyRequest): Promise<void> => {
      checkOpen(settings);
      checkType(request, 'application/json');
      checkPace(request, request.url);
    },
    /** No body. */
    bare: async (request: FastifyRequest): Promise<void> => {
      checkOpen(settings);
      checkPace(request, request.url);
    },
  };
}

/** The key of a booking opens it: nobody may guess it. */
export function secretKey({ headers }: FastifyRequest): string {
  const key = idempotencyKey(headers['idempotency-key']);
  if (key.length >= shortestKey) return key;
  throw new Problem(
    'idempotency-key-missing',
    `The key of a booking is random and has ${shortestKey} characters or more.`,
  );
}
