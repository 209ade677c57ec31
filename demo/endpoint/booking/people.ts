import type { Attendee } from '../../../src/delivery/booking/types.js';
import type { Queryable } from '../database/types.js';

/** Where to look for a person among bookings: their address, however it is written. Colleagues may share one. */
export const personOf = ({ email }: Pick<Attendee, 'email'>): string => email.toLowerCase();

/** Replaces the attendees of a booking. Access needs that are not given stay with an attendee who stays. */
export async function writeAttendees(
  transaction: Queryable,
  booking: string,
  attendees: readonly Attendee[],
): Promise<void> {
  const { rows: before } = await transaction.query<{ readonly email: string; readonly needs: string }>(
    `select a.email, n.needs from access_needs n
     join attendees a on a.booking = n.booking and a.number = n.attendee where n.booking = $1`,
    [booking],
  );
  const kept = new Map(before.map(({ email, needs }) => [email.toLowerCase(), needs]));
  await transaction.query('delete from attendees where booking = $1', [booking]);
  const rows = attendees.map((attendee, number) => ({ ...attendee, number, needs: needsOf(attendee, kept) }));
  await transaction.query(
    `insert into attendees (booking, number, name, role, email)
     select $1, number, name, role, email
     from jsonb_to_recordset($2::jsonb) as a (number int, name text, role text, email text)`,
    [booking, JSON.stringify(rows)],
  );
  const needing = rows.filter(({ needs }) => needs !== undefined);
  if (!needing.length) return;
  await transaction.query(
    `insert into access_needs (booking, attendee, needs)
     select $1, number, needs from jsonb_to_recordset($2::jsonb) as a (number int, needs text)`,
    [booking, JSON.stringify(needing)],
  );
}

const needsOf = (attendee: Attendee, kept: ReadonlyMap<string, string>): string | undefined =>
  attendee.accessNeeds ?? kept.get(personOf(attendee));
