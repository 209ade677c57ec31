-- Files that came with submissions, or are on their way to one.
create table attachments (
  -- Random: whoever knows it may go on sending the file, or take it back.
  id text primary key,
  idempotency_key text not null constraint attachments_idempotency_key unique,
  -- As the sender's computer named it: words to show, never a path.
  name text not null,
  media_type text not null,
  bytes integer not null,
  received integer not null default 0,
  -- RFC 9530, of the whole; null until every part is there, the type was looked at and nothing was found in it.
  digest text,
  opened_at timestamptz not null,
  -- The form that it was sent with, for the life of that form: sent again after a change, it brings its files along.
  submission_id text,
  bound_at timestamptz
);

create index attachments_age on attachments (coalesce(bound_at, opened_at));

create table attachment_parts (
  attachment text not null references attachments (id) on delete cascade,
  start integer not null,
  content bytea not null,
  primary key (attachment, start)
);

-- Which submission holds which file, in the order in which it names them.
create table submission_attachments (
  submission bigint not null references submissions (id) on delete cascade,
  number integer not null,
  attachment text not null references attachments (id),
  -- Where in the answers it stands.
  pointer text not null,
  primary key (submission, number)
);

create index submission_attachments_attachment on submission_attachments (attachment);
