import type { Attendee } from '../../../src/delivery/booking/types.js';
import { foldName } from '../../../src/rules/training/service.js';
import type { Queryable } from '../database/types.js';

/** Where to look for a person among bookings: their address, however it is written. Colleagues may share one. */
export const personOf = ({ email }: Pick<Attendee, 'email'>): string => email.toLowerCase();

/** What somebody needs, as it is stored. */
interface StoredNeeds {
  readonly name: string;
  readonly email: string;
  readonly needs: string | null;
}

/**
 * Replaces the attendees of a booking. Access needs that are not given stay with an attendee who stays, by the name as
 * it was or mended; given blank, they are deleted.
 */
export async function writeAttendees(
  transaction: Queryable,
  booking: string,
  attendees: readonly Attendee[],
): Promise<void> {
  const { rows: before } = await transaction.query<StoredNeeds>(
    `select a.name, a.email, n.needs from attendees a
     left join access_needs n on n.booking = a.booking and n.attendee = a.number where a.booking = $1`,
    [booking],
  );
  await transaction.query('delete from attendees where booking = $1', [booking]);
  const rows = attendees.map((attendee, number) => ({
    ...attendee,
    number,
    needs: needsOf(attendee, attendees, before),
  }));
  await transaction.query(
    `insert into attendees (booking, number, name, role, email)
     select $1, number, name, role, email
     from jsonb_to_recordset($2::jsonb) as a (number int, name text, role text, email text)`,
    [booking, JSON.stringify(rows)],
  );
  const needing = rows.filter(({ needs }) => needs);
  if (!needing.length) return;
  await transaction.query(
    `insert into access_needs (booking, attendee, needs)
     select $1, number, needs from jsonb_to_recordset($2::jsonb) as a (number int, needs text)`,
    [booking, JSON.stringify(needing)],
  );
}

function needsOf(
  attendee: Attendee,
  attendees: readonly Attendee[],
  before: readonly StoredNeeds[],
): string | null | undefined {
  if (attendee.accessNeeds !== undefined) return attendee.accessNeeds.trim();
  const person = personOf(attendee);
  const theirs = before.filter((one) => personOf(one) === person);
  const known = theirs.find(({ name }) => foldName(name) === foldName(attendee.name));
  const [only] = theirs;
  const isOnlyOne = theirs.length === 1 && attendees.filter((one) => personOf(one) === person).length === 1;
  // Of colleagues with one address nobody gets what another needs.
  return (known ?? (only && isOnlyOne && isMended(only.name, attendee.name) ? only : undefined))?.needs;
}

/** A name that was mended has a word of what it was; a colleague's has none. */
function isMended(before: string, after: string): boolean {
  const words = foldName(before).split(' ');
  return foldName(after)
    .split(' ')
    .some((word) => words.includes(word));
}
