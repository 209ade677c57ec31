import type { Queryable } from '../database/types.js';

export type EmailKind = 'confirmation' | 'change' | 'cancellation' | 'reminder' | 'offer' | 'requested';

/** Reminders go out that many days before, at nine in the morning. */
const daysAhead = 2;

/** Leaves word for attendees of a booking: all of them, those of one session, or those at these addresses. */
export async function writeEmails(
  transaction: Queryable,
  kind: EmailKind,
  booking: string,
  { session = null, recipients = null }: { session?: string | null; recipients?: readonly string[] | null } = {},
): Promise<void> {
  await transaction.query(
    `insert into emails (kind, booking, session, recipient, due_at)
     select $1::text, $2::text, $3::text, email, clock_timestamp() from attendees
     where booking = $2 and ($4::text[] is null or lower(email) = any($4::text[]))
       and ($3::text is null
         or number < (select quantity from booking_items where booking = $2 and session = $3))`,
    [kind, booking, session, recipients],
  );
}

/** Word for people who are not attendees any more. */
export async function writeFarewells(
  transaction: Queryable,
  booking: string,
  emails: readonly string[],
): Promise<void> {
  await transaction.query(
    `insert into emails (kind, booking, recipient, due_at)
     select 'cancellation', $1::text, email, clock_timestamp() from unnest($2::text[]) as email`,
    [booking, emails],
  );
}

/** Reminders of what is booked now, in place of those that were not sent yet. */
export async function scheduleReminders(transaction: Queryable, booking: string): Promise<void> {
  await transaction.query("delete from emails where booking = $1 and kind = 'reminder' and sent_at is null", [booking]);
  await transaction.query(
    `insert into emails (kind, booking, session, recipient, due_at)
     select 'reminder', due.booking, due.session, a.email, due.at
     from (
       select i.booking, i.session, i.quantity,
         ((s.days -> 0 ->> 'date')::date - $2::int + time '09:00') at time zone 'Europe/London' as at
       from booking_items i join training_sessions s on s.pack = i.pack and s.id = i.session
       where i.booking = $1 and i.status = 'confirmed'
     ) due
     join attendees a on a.booking = due.booking and a.number < due.quantity
     where due.at > clock_timestamp()`,
    [booking, daysAhead],
  );
}
