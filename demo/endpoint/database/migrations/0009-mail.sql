-- An e-mail that will not be sent any more, and why: it was out of date, its address was refused, it failed for days.
alter table emails
  add column dropped_at timestamptz,
  add column dropped_because text check (dropped_because in ('out-of-date', 'refused', 'given-up'));

drop index emails_due;

create index emails_due on emails (due_at) where sent_at is null and dropped_at is null;
