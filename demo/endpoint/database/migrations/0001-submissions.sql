-- The packs that submissions were made with, whole: labels and rules of an old submission stay those it was made with.
create table packs (
  digest text primary key,
  -- json, not jsonb: keeps the order of its members.
  document json not null,
  first_seen_at timestamptz not null default now()
);

create table submissions (
  id bigint generated always as identity primary key,
  receipt_id text not null constraint submissions_receipt_id unique,
  idempotency_key text not null constraint submissions_idempotency_key unique,
  submission_id text not null,
  supersedes text,
  kind text not null,
  pack_digest text not null references packs (digest),
  -- Null when the pack has no rule that says what is urgent.
  urgent boolean,
  received_at timestamptz not null,
  -- RFC 9530, of `body`.
  content_digest text not null,
  -- What the receipt said, for when the same bytes come again.
  next text not null,
  -- The bytes as they were received: the record. `document` is a copy for queries.
  body bytea not null,
  document jsonb not null
);

create index submissions_submission_id on submissions (submission_id);

-- Who opened which submission.
create table inbox_reads (
  id bigint generated always as identity primary key,
  submission bigint not null references submissions (id) on delete cascade,
  reader text not null,
  read_at timestamptz not null default now()
);
