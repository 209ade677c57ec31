-- Who opened, exported or changed what, and what the service deleted by itself. Never an answer; what it names may be
-- gone by then.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- The role whose pages it happened on.
  area text not null check (area in ('referrals', 'training')),
  who text not null,
  action text not null,
  -- A reference, an id, the name of a list.
  subject text,
  -- How many, where it was more than one thing.
  count integer
);

create index audit_log_area on audit_log (area, id);

insert into audit_log (at, area, who, action, subject)
select r.read_at, 'referrals', r.reader, 'opened', s.receipt_id
from inbox_reads r join submissions s on s.id = r.submission
order by r.id;

drop table inbox_reads;

-- What the retention sweep looks for.
create index submissions_age on submissions (kind, received_at);
