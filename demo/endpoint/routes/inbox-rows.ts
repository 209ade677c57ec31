import type { Database } from '../database/types.js';
import type { Listed } from '../pages/inbox-list.js';
import type { Opened } from '../pages/submission.js';
import { replacedBy, replacedReceipts } from './replacement-sql.js';
import type { JsonObject } from '../../../src/schema/types.js';

/** What the list says of a submission. */
const listed = `s.id, s.receipt_id, s.received_at, s.urgent, p.document->'council'->>'name' as council,
  case s.kind when 'form' then p.document->'text'->'en'->>'title' else s.kind end as kind,
  ${replacedBy} as replaced_by`;
/** The files that came with it. */
const files = `(
  select coalesce(json_agg(json_build_object(
    'number', f.number, 'id', a.id, 'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes
  ) order by f.number), '[]')
  from submission_attachments f join attachments a on a.id = f.attachment where f.submission = s.id
) as files`;
const from = 'from submissions s join packs p on p.digest = s.pack_digest';

/** Up to `limit` lines, newest first, from before the one with this row number. */
export async function listRows(database: Database, limit: number, before: number | null): Promise<readonly Listed[]> {
  const { rows } = await database.query<Listed>(
    `select ${listed} ${from} where $2::bigint is null or s.id < $2::bigint order by s.id desc limit $1::int`,
    [limit, before],
  );
  return rows;
}

/** The submission with this reference, noting in the same transaction who opened it. */
export async function openRow(
  database: Database,
  receiptId: string,
  reader: string,
): Promise<(Opened & { readonly body: Buffer }) | null> {
  return database.transaction(async (transaction) => {
    const { rows } = await transaction.query<Omit<Opened, 'data'> & { readonly body: Uint8Array }>(
      `select ${listed}, s.submission_id, s.content_digest, s.body, p.document as pack,
         ${replacedReceipts} as replaced, ${files} ${from} where s.receipt_id = $1`,
      [receiptId],
    );
    const [row] = rows;
    if (!row) return null;
    await transaction.query('insert into inbox_reads (submission, reader) values ($1, $2)', [row.id, reader]);
    const body = Buffer.from(row.body);
    const { data } = JSON.parse(body.toString('utf8')) as { readonly data: JsonObject };
    return { ...row, body, data };
  });
}
