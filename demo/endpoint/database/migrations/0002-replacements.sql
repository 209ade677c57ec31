-- Which submission was sent instead of which: `supersedes` is the key of an earlier attempt of the same form.
create index submissions_supersedes on submissions (supersedes) where supersedes is not null;
