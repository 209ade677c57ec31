import { audit } from '../audit/audit-log.js';
import type { Database } from '../database/types.js';
import type { FilterChoices } from '../pages/inbox-filters.js';
import type { Listed } from '../pages/inbox-list.js';
import type { Opened } from '../pages/submission.js';
import type { InboxFilter } from './inbox-filter.js';
import { replacedBy, replacedReceipts } from './replacement-sql.js';
import type { JsonObject } from '../../../src/schema/types.js';

/** The council that a submission is for, and what it is, of pack `p`. */
export const council = `p.document->'council'->>'name'`;
export const kind = `case p.document->>'kind' when 'form' then p.document->'text'->'en'->>'title' else p.document->>'kind' end`;
/** What the list says of a submission. */
const listed = `s.id, s.receipt_id, s.received_at, s.urgent, ${council} as council, ${kind} as kind,
  ${replacedBy} as replaced_by`;
/** The files that came with it. */
const files = `(
  select coalesce(json_agg(json_build_object(
    'number', f.number, 'id', a.id, 'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes
  ) order by f.number), '[]')
  from submission_attachments f join attachments a on a.id = f.attachment where f.submission = s.id
) as files`;
export const from = 'from submissions s join packs p on p.digest = s.pack_digest';

/** Up to `limit` lines that the filter lets through, newest first, from before the one with this row number. */
export async function listRows(
  database: Database,
  limit: number,
  before: number | null,
  filter: InboxFilter,
): Promise<readonly Listed[]> {
  const { rows } = await database.query<Listed>(
    `select ${listed} ${from}
     where ($2::bigint is null or s.id < $2::bigint)
       and ($3::text is null or ${council} = $3::text)
       and ($4::text is null or ${kind} = $4::text)
       and ($5::text is null
         or case when s.urgent then 'urgent' when not s.urgent then 'not-urgent' else 'not-stated' end = $5::text)
     order by s.id desc limit $1::int`,
    [limit, before, filter.council, filter.kind, filter.urgency],
  );
  return rows;
}

/** Every council and kind that something came with, each once, in the order of the alphabet. */
export async function filterChoices(database: Database): Promise<FilterChoices> {
  const { rows } = await database.query<{ readonly council: string; readonly kind: string }>(
    `select distinct ${council} as council, ${kind} as kind from packs p
     where exists (select from submissions s where s.pack_digest = p.digest)`,
  );
  const once = (values: readonly string[]): readonly string[] =>
    [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en-GB'));
  return { councils: once(rows.map((row) => row.council)), kinds: once(rows.map((row) => row.kind)) };
}

/** How somebody reads a submission. */
export type Reading = 'opened' | 'took-bytes' | 'took-file';

/** The submission with this reference, saying in the same transaction in the log who reads it. */
export async function openRow(
  database: Database,
  receiptId: string,
  { who, action }: { readonly who: string; readonly action: Reading },
): Promise<(Opened & { readonly body: Buffer }) | null> {
  return database.transaction(async (transaction) => {
    const { rows } = await transaction.query<Omit<Opened, 'data'> & { readonly body: Uint8Array }>(
      `select ${listed}, s.submission_id, s.content_digest, s.body, p.document as pack,
         ${replacedReceipts} as replaced, ${files} ${from} where s.receipt_id = $1`,
      [receiptId],
    );
    const [row] = rows;
    if (!row) return null;
    await audit(transaction, { area: 'referrals', who, action, subject: row.receipt_id });
    const body = Buffer.from(row.body);
    const { data } = JSON.parse(body.toString('utf8')) as { readonly data: JsonObject };
    return { ...row, body, data };
  });
}
