-- Where a file was opened from, as one of 65,536 groups of networks: enough to give each its share, and no address.
-- Null once a submission has brought the file in.
alter table attachments add column opened_from integer;

-- What waits for its form is summed up whenever a file is opened.
create index attachments_unsent on attachments (opened_at) where submission_id is null;
