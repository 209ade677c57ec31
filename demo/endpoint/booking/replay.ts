import type { Booking } from '../../../src/delivery/booking/types.js';
import type { Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { capabilityOf, manageUrl, sha256 } from './capability.js';

/** A request to store something, as it arrived. */
export interface BookingArrival {
  readonly key: string;
  readonly bytes: Buffer;
  /** Origin of the service as the sender knows it: where its page to manage a booking is. */
  readonly base: string;
}

/** The answer as it is kept: without the capability. */
export type KeptAnswer = Omit<Booking, 'manageUrl' | 'idempotencyKey'>;

interface Before {
  readonly request_hash: Uint8Array;
  readonly salt: Uint8Array;
  readonly answer: KeptAnswer;
}

/** The answer that was given to this key before: the same again. Null: there was none. */
export async function answerBefore(database: Queryable, { key, bytes, base }: BookingArrival): Promise<Booking | null> {
  const { rows } = await database.query<Before>(
    'select request_hash, salt, answer from bookings where idempotency_hash = $1',
    [sha256(key)],
  );
  const [before] = rows;
  if (!before) return null;
  if (!sha256(bytes).equals(before.request_hash)) {
    throw new Problem(
      'idempotency-key-reused',
      'Something else was asked with this key. Another request needs a new key.',
    );
  }
  return withCapability(before.answer, key, base, capabilityOf(Buffer.from(before.salt), key));
}

export const withCapability = (answer: KeptAnswer, key: string, base: string, capability: string): Booking => ({
  ...answer,
  idempotencyKey: key,
  manageUrl: manageUrl(base, answer.bookingId, capability),
});

/** Thrown inside a decision when somebody stored the same key in the meantime: nothing of it may stay. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}

export interface BookingOutcome {
  readonly booking: Booking;
  readonly isReplay: boolean;
}

/** What was decided, or what was answered to the other request with this key. */
export async function orReplay(
  database: Queryable,
  arrival: BookingArrival,
  decision: Promise<BookingOutcome>,
): Promise<BookingOutcome> {
  try {
    return await decision;
  } catch (error) {
    const booking = error instanceof KeyTaken ? await answerBefore(database, arrival) : null;
    if (booking) return { booking, isReplay: true };
    throw error;
  }
}
