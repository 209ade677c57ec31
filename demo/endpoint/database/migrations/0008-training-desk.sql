-- Who came, as the register says. Named and not numbered: attendees may still be swapped in other sessions of a booking.
create table attendance (
  booking text not null references bookings (id) on delete cascade,
  pack text not null,
  session text not null,
  email text not null,
  name text not null,
  came boolean not null,
  primary key (booking, session, email, name),
  foreign key (pack, session) references training_sessions (pack, id) on delete cascade
);

create index attendance_session on attendance (pack, session);

-- Safeguarding leads of the settings in a timetable's own list, as a coordinator confirmed them. Nobody else is invited.
create table leads (
  pack text not null,
  setting text not null,
  name text not null,
  email text not null,
  confirmed_at timestamptz not null,
  invited_at timestamptz,
  primary key (pack, setting)
);
