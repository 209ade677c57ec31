import type { Queryable } from '../database/types.js';
import type { DueEmail, MailItem, Matter } from './types.js';

type Head = Matter['booking'] & { readonly title: string | null; readonly now: Date; readonly number: number | null };

/** What an e-mail is about, as it stands now. Undefined: its booking is gone. */
export async function readMatter(database: Queryable, email: DueEmail): Promise<Matter | undefined> {
  const { rows } = await database.query<Head>(
    `select b.id, b.reference, b.pack, b.kind, b.course, b.version, c.title, clock_timestamp() as now,
       (select min(number) from attendees a where a.booking = b.id and lower(a.email) = lower($2)) as number
     from bookings b left join training_courses c on c.pack = b.pack and c.id = b.course
     where b.id = $1`,
    [email.booking, email.recipient],
  );
  const [head] = rows;
  if (!head) return undefined;
  const { title: courseTitle, now, number, ...booking } = head;
  // Of an item with fewer places than attendees the first ones come. Who has gone may have had any.
  const { rows: items } = await database.query<MailItem>(
    `select s.*, i.status, i.offered_until, c.title
     from booking_items i
     join training_sessions s on s.pack = i.pack and s.id = i.session
     join training_courses c on c.pack = s.pack and c.id = s.course
     where i.booking = $1 and i.quantity > $2 and ($3::text is null or i.session = $3)
     order by s.starts_at, s.id`,
    [email.booking, number ?? 0, email.session],
  );
  return { email, booking, courseTitle, items, isAttendee: number !== null, now };
}
