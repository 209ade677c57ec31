-- Training: what is offered, and who holds, waits for or has a place in it. Which places are taken is always counted,
-- with the row of the session locked: confirmed and offered items, and holds that have not run out.

create table training_courses (
  pack text not null,
  id text not null,
  -- Null: its words are in the pack.
  title text,
  -- What the rules know of it (`Course`), its id among them.
  facts jsonb not null,
  -- When a coordinator last changed or made it: from then on the pack does not overwrite it.
  changed_at timestamptz,
  primary key (pack, id)
);

create table training_sessions (
  pack text not null,
  id text not null,
  course text not null,
  -- Hub or district.
  group_id text,
  part text,
  -- `SessionDay[]`: wall time in England.
  days jsonb not null,
  -- In a demonstration `days` are made up; these were printed.
  printed_days jsonb,
  -- Null where it is not printed.
  mode text,
  venue text,
  town text,
  -- Null: not known, never full.
  capacity integer,
  is_mop_up boolean not null default false,
  has_waiting_list boolean not null default true,
  is_closed boolean not null default false,
  -- From then on nobody can book it: its start, or where no time is known, when it has certainly begun.
  starts_at timestamptz not null,
  -- Its end, or the end of its last day.
  ends_at timestamptz not null,
  -- Last moment to cancel or change; null: until it starts.
  cancel_by timestamptz,
  -- Only for those who have a place.
  join_url text,
  -- Goes up when something that stands in people's calendars changes.
  revision integer not null default 0,
  changed_at timestamptz,
  primary key (pack, id),
  foreign key (pack, course) references training_courses (pack, id)
);

create table holds (
  -- Random: whoever knows it may book with it, make it longer or give it back.
  id text primary key,
  pack text not null,
  expires_at timestamptz not null,
  extensions_left integer not null
);

create table hold_items (
  hold text not null references holds (id) on delete cascade,
  pack text not null,
  session text not null,
  quantity integer not null,
  primary key (hold, session),
  foreign key (pack, session) references training_sessions (pack, id)
);

create index hold_items_session on hold_items (pack, session);
create index holds_expires_at on holds (expires_at);

-- Places that somebody asked for, or something else of a course: a recording, news of a date.
create table bookings (
  -- Random, but no secret.
  id text primary key,
  -- To read out: HAL-7Q4K.
  reference text not null constraint bookings_reference unique,
  -- SHA-256 of the key: the key itself opens the link to manage the booking.
  idempotency_hash bytea not null constraint bookings_idempotency_hash unique,
  -- SHA-256 of the bytes that came with it.
  request_hash bytea not null,
  -- With the key it gives the capability again, for the same answer to the same request.
  salt bytea not null,
  -- What was answered, without the capability.
  answer json not null,
  pack text not null,
  kind text not null check (kind in ('places', 'recording', 'when-dated')),
  -- For a recording and for news of a date.
  course text,
  -- Of the pack's list; null for a school that is not in it.
  setting_id text,
  school text not null,
  -- What they would like to cover.
  cover text,
  -- Its ETag: goes up with every change.
  version integer not null default 1,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  foreign key (pack, course) references training_courses (pack, id)
);

create index bookings_pack on bookings (pack, created_at);

-- SHA-256 of every capability given out for a booking: in the answer, in each e-mail, by a coordinator.
create table booking_tokens (
  hash bytea primary key,
  booking text not null references bookings (id) on delete cascade,
  created_at timestamptz not null default now()
);

create index booking_tokens_booking on booking_tokens (booking);

-- A place, or an entry of the waiting list: one becomes the other.
create table booking_items (
  booking text not null references bookings (id) on delete cascade,
  pack text not null,
  session text not null,
  quantity integer not null,
  status text not null check (status in ('confirmed', 'waitlisted', 'offered', 'cancelled')),
  -- The order of the waiting list.
  waiting_since timestamptz,
  -- Until when an offered place is kept.
  offered_until timestamptz,
  primary key (booking, session),
  foreign key (pack, session) references training_sessions (pack, id)
);

create index booking_items_session on booking_items (pack, session, status);
create index booking_items_offered on booking_items (offered_until) where status = 'offered';

-- Who comes. Of an item with fewer places than attendees the first ones.
create table attendees (
  booking text not null references bookings (id) on delete cascade,
  number integer not null,
  name text not null,
  role text not null check (role in ('lead', 'deputy', 'other')),
  email text not null,
  primary key (booking, number)
);

create index attendees_email on attendees (lower(email));

-- Health data: for whoever prepares the room, and for nobody else.
create table access_needs (
  booking text not null,
  attendee integer not null,
  needs text not null,
  primary key (booking, attendee),
  foreign key (booking, attendee) references attendees (booking, number) on delete cascade
);

-- What is to be sent, written in the transaction that makes it true. No text: that is made when it is sent.
create table emails (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('confirmation', 'change', 'cancellation', 'reminder', 'offer', 'requested')),
  booking text not null references bookings (id) on delete cascade,
  -- The one it is about; null: the whole booking.
  session text,
  recipient text not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0
);

create index emails_due on emails (due_at) where sent_at is null;
create index emails_booking on emails (booking);
