import { randomBytes } from 'node:crypto';
import type { Attendee, Booking, School, TrainingRequest } from '../../../src/delivery/booking/types.js';
import type { Queryable } from '../database/types.js';
import { newReceiptId } from '../submissions/receipt-id.js';
import { capabilityOf, rememberCapability, sha256 } from './capability.js';
import { writeAttendees } from './people.js';
import { KeyTaken, withCapability, type BookingArrival, type KeptAnswer } from './replay.js';

/** What is stored of a booking or a request, beside its items. */
export interface NewBooking {
  readonly pack: string;
  readonly kind: 'places' | TrainingRequest['kind'];
  readonly course: string | null;
  readonly school: School;
  readonly attendees: readonly Attendee[];
  readonly cover: string | null;
  readonly status: Booking['status'];
  readonly items: Booking['items'];
}

/**
 * Stores it with a new reference and a capability.
 *
 * @throws KeyTaken when somebody stored the same key in the meantime
 */
export async function storeBooking(
  transaction: Queryable,
  arrival: BookingArrival,
  booking: NewBooking,
): Promise<Booking> {
  const { pack, kind, course, school, attendees, cover, status, items } = booking;
  const { key, bytes, base } = arrival;
  const bookingId = randomBytes(16).toString('base64url');
  const salt = randomBytes(32);
  for (const length of [4, 4, 4, 6, 8]) {
    const answer: KeptAnswer = { bookingId, reference: newReceiptId({ id: pack }, length), status, items };
    const { rows } = await transaction.query(
      `insert into bookings (id, reference, idempotency_hash, request_hash, salt, answer, pack, kind, course, setting_id,
         school, cover)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict do nothing returning id`,
      [
        bookingId,
        answer.reference,
        sha256(key),
        sha256(bytes),
        salt,
        JSON.stringify(answer),
        pack,
        kind,
        course,
        school.settingId ?? null,
        school.name.trim(),
        cover,
      ],
    );
    if (rows.length) {
      const capability = capabilityOf(salt, key);
      await rememberCapability(transaction, bookingId, capability);
      await writeAttendees(transaction, bookingId, attendees);
      return withCapability(answer, key, base, capability);
    }
    const { rows: same } = await transaction.query('select 1 from bookings where idempotency_hash = $1', [sha256(key)]);
    if (same.length) throw new KeyTaken();
    // The reference was taken. Another one.
  }
  throw new Error('No free reference was found.');
}
