import type { Database } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { readAcross } from './read-across.js';
import { looksLike } from './sniff.js';
import { digestOf, readPart, readParts, removeAttachment } from './store.js';
import type { Attachment, ScanAttachment } from './types.js';

/** Gives the digest of a file whose last part is there, or refuses it. */
export type FinishAttachment = (attachment: Attachment) => Promise<string>;

/** One look at each file at a time: whoever asks again meanwhile (an empty part at the end) waits for the same answer. */
export function finisher(database: Database, scan: ScanAttachment | undefined): FinishAttachment {
  const running = new Map<string, Promise<string>>();
  return (attachment) => {
    const before = running.get(attachment.id);
    if (before) return before;
    const finished = finish(database, attachment, scan).finally(() => running.delete(attachment.id));
    running.set(attachment.id, finished);
    return finished;
  };
}

/**
 * Looks what the file is, has it scanned, and works out its digest. What is refused is deleted. Not in one transaction,
 * since a scanner takes its time; when it fails, whoever asks again begins it anew.
 */
async function finish(database: Database, attachment: Attachment, scan: ScanAttachment | undefined): Promise<string> {
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
