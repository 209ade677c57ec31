import type { AttendeeRole } from '../../../src/delivery/booking/types.js';
import type { ItemStatus } from '../booking/types.js';
import type { Queryable } from '../database/types.js';

/** Somebody who has a place in a session or waits for one. */
export interface DeskPerson {
  readonly booking: string;
  readonly reference: string;
  readonly number: number;
  readonly status: Exclude<ItemStatus, 'cancelled'>;
  readonly offered_until: Date | null;
  readonly name: string;
  readonly email: string;
  readonly role: AttendeeRole;
  readonly school: string;
  readonly cover: string | null;
  /** Null: the register does not say. */
  readonly came: boolean | null;
}

/** Those with a place first, by school and name; then the waiting list, in its order. */
export async function listPeople(database: Queryable, pack: string, session: string): Promise<readonly DeskPerson[]> {
  const { rows } = await database.query<DeskPerson>(
    `select b.id as booking, b.reference, a.number, i.status, i.offered_until, a.name, a.email, a.role, b.school, b.cover,
       t.came
     from booking_items i
     join bookings b on b.id = i.booking
     join attendees a on a.booking = i.booking and a.number < i.quantity
     left join attendance t on t.booking = i.booking and t.session = i.session and t.email = lower(a.email)
       and t.name = a.name
     where i.pack = $1 and i.session = $2 and i.status <> 'cancelled'
     order by i.status <> 'confirmed', i.status <> 'offered', i.waiting_since, lower(b.school), lower(a.name), a.number`,
    [pack, session],
  );
  return rows;
}

/** What somebody with a place needs of the room. */
export interface AccessNeed {
  readonly name: string;
  readonly school: string;
  readonly needs: string;
}

/** Health data: for the room sheet alone. */
export async function listNeeds(database: Queryable, pack: string, session: string): Promise<readonly AccessNeed[]> {
  const { rows } = await database.query<AccessNeed>(
    `select a.name, b.school, n.needs
     from booking_items i
     join bookings b on b.id = i.booking
     join attendees a on a.booking = i.booking and a.number < i.quantity
     join access_needs n on n.booking = a.booking and n.attendee = a.number
     where i.pack = $1 and i.session = $2 and i.status = 'confirmed' and n.needs <> ''
     order by lower(a.name), a.number`,
    [pack, session],
  );
  return rows;
}

/** Writes down who came: of everybody with a place, those whose key (`booking.number`) is given. */
export async function saveAttendance(
  transaction: Queryable,
  pack: string,
  session: string,
  came: readonly string[],
): Promise<number> {
  await transaction.query('delete from attendance where pack = $1 and session = $2', [pack, session]);
  const { rows } = await transaction.query(
    `insert into attendance (booking, pack, session, email, name, came)
     select i.booking, i.pack, i.session, lower(a.email), a.name, bool_or(i.booking || '.' || a.number = any($3::text[]))
     from booking_items i join attendees a on a.booking = i.booking and a.number < i.quantity
     where i.pack = $1 and i.session = $2 and i.status = 'confirmed'
     group by i.booking, i.pack, i.session, lower(a.email), a.name
     returning came`,
    [pack, session, came],
  );
  return rows.filter((row) => row['came'] === true).length;
}
