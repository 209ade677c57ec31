import type { Database } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { readAcross } from './read-across.js';
import { looksLike } from './sniff.js';
import { digestOf, readPart, readParts, removeAttachment } from './store.js';
import type { Attachment, ScanAttachment } from './types.js';

/**
 * The last part is there: looks what the file is, has it scanned, and works out its digest. What is refused is deleted.
 * Not in one transaction, since a scanner takes its time; whoever asks again (an empty part at the end) begins it anew.
 */
export async function finishAttachment(
  database: Database,
  attachment: Attachment,
  scan: ScanAttachment | undefined,
): Promise<string> {
  const { id, bytes, media_type: mediaType, digest: before } = attachment;
  if (before !== null) return before;
  const read = readAcross((start) => readPart(database, id, start), bytes);
  if (!(await looksLike(mediaType, bytes, read))) {
    await removeAttachment(database, id);
    throw new Problem('attachment-type', 'The file is not of the type that it was said to be. It was deleted.');
  }
  if (await scan?.({ mediaType, bytes, parts: () => readParts(database, attachment) })) {
    await removeAttachment(database, id);
    throw new Problem('attachment-refused', 'The file was refused, and deleted.');
  }
  const digest = await digestOf(database, attachment);
  await database.query('update attachments set digest = $2 where id = $1', [id, digest]);
  return digest;
}
