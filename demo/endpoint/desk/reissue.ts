import { newCapability } from '../booking/capability.js';
import { touch } from '../booking/settle.js';
import type { Transaction } from '../database/types.js';

/**
 * A new capability for a booking whose link was lost; the old ones open nothing any more, whoever has them. Null: there
 * is no such booking.
 */
export async function reissue(
  transaction: Transaction,
  booking: string,
): Promise<{ readonly reference: string; readonly token: string } | null> {
  const { rows } = await transaction.query<{ readonly reference: string }>(
    'select reference from bookings where id = $1 for update',
    [booking],
  );
  const [found] = rows;
  if (!found) return null;
  await transaction.query('delete from booking_tokens where booking = $1', [booking]);
  await touch(transaction, booking);
  return { reference: found.reference, token: await newCapability(transaction, booking) };
}
