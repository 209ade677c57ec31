import { createHash, randomBytes } from 'node:crypto';
import type { Database, Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import type { Opening } from './read-opening.js';
import { partBytes, type Attachment } from './types.js';

const columns = 'id, name, media_type, bytes, received, digest, opened_at, opened_from, submission_id';

/** What was opened, and whether it was before. */
export interface Opened {
  readonly attachment: Attachment;
  readonly isReplay: boolean;
}

/** Makes room for a file. The same key again gives the same file, as far as it came. */
export async function openAttachment(
  database: Queryable,
  key: string,
  { name, mediaType, bytes }: Opening,
  { openedAt, from }: { readonly openedAt: string; readonly from: number },
): Promise<Opened> {
  const { rows } = await database.query<Attachment>(
    `insert into attachments (id, idempotency_key, name, media_type, bytes, opened_at, opened_from)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (idempotency_key) do nothing returning ${columns}`,
    [randomBytes(24).toString('base64url'), key, name, mediaType, bytes, openedAt, from],
  );
  if (rows[0]) return { attachment: rows[0], isReplay: false };
  const found = await database.query<Attachment>(`select ${columns} from attachments where idempotency_key = $1`, [
    key,
  ]);
  const [before] = found.rows;
  if (before?.name !== name || before.media_type !== mediaType || before.bytes !== bytes) {
    throw new Problem('idempotency-key-reused', 'Another file was opened with this key. A new file needs a new key.');
  }
  return { attachment: before, isReplay: true };
}

export async function findAttachment(database: Queryable, id: string, lock = ''): Promise<Attachment> {
  const { rows } = await database.query<Attachment>(`select ${columns} from attachments where id = $1 ${lock}`, [id]);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'There is no such file here, or not any more.');
}

/**
 * Adds a part where the file stands, and gives the file as it is then. Another offset is refused with the right one; of
 * two that come at once, one finds that the other was there.
 *
 * @param check may refuse what the file has become, before it is committed
 */
export function addPart(
  database: Database,
  id: string,
  offset: number,
  part: Buffer,
  check: (transaction: Queryable, grown: Attachment) => Promise<void> = async () => {},
): Promise<Attachment> {
  return database.transaction(async (transaction) => {
    const found = await findAttachment(transaction, id, 'for update');
    if (found.received !== offset) throw new OffsetMismatch(found.received);
    if (part.length === 0) return found;
    const length = Math.min(partBytes, found.bytes - offset);
    if (part.length !== length) throw new Problem('malformed', `The part at this offset has ${length} bytes.`);
    await transaction.query('insert into attachment_parts (attachment, start, content) values ($1, $2, $3)', [
      id,
      offset,
      part,
    ]);
    const received = offset + part.length;
    await transaction.query('update attachments set received = $2 where id = $1', [id, received]);
    const grown = { ...found, received };
    await check(transaction, grown);
    return grown;
  });
}

/** A part was sent for another place than where the file stands. */
export class OffsetMismatch extends Problem {
  readonly offset: number;

  constructor(offset: number) {
    super('offset-mismatch', 'Go on where the file stands.', { uploadOffset: offset });
    this.offset = offset;
  }
}

/** The bytes of a file, one part in memory at a time. */
export async function* readParts(database: Queryable, { id, bytes }: Pick<Attachment, 'id' | 'bytes'>) {
  for (let start = 0; start < bytes; start += partBytes) yield readPart(database, id, start);
}

export async function readPart(database: Queryable, id: string, start: number): Promise<Uint8Array> {
  const { rows } = await database.query<{ content: Uint8Array }>(
    'select content from attachment_parts where attachment = $1 and start = $2',
    [id, start],
  );
  if (rows[0]) return rows[0].content;
  throw new Problem('not-found', 'There is no such file here, or not any more.');
}

/** The digest of the whole (RFC 9530). */
export async function digestOf(database: Queryable, attachment: Attachment): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of readParts(database, attachment)) hash.update(part);
  return `sha-256=:${hash.digest('base64')}:`;
}

/** Takes a file back that no submission has brought in; false when one has. Nothing there is as good as taken back. */
export async function removeAttachment(database: Queryable, id: string): Promise<boolean> {
  await database.query('delete from attachments where id = $1 and submission_id is null', [id]);
  const { rows } = await database.query('select 1 from attachments where id = $1', [id]);
  return rows.length === 0;
}
