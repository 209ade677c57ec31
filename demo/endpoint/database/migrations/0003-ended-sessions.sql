-- Sessions of the inbox that somebody signed out of: a copy of their cookie lets nobody in. Kept until it would have
-- expired by itself.
create table ended_sessions (
  id text primary key,
  expires_at timestamptz not null
);

create index ended_sessions_expires_at on ended_sessions (expires_at);
