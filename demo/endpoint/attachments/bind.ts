import { ATTACHMENT_URN } from '../../../src/delivery/attachments/urns.js';
import type { AttachmentReference, ProblemError } from '../../../src/delivery/types.js';
import { joinPointer } from '../../../src/schema/pointer.js';
import type { Json } from '../../../src/schema/types.js';
import type { Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { storable } from '../submissions/document-copy.js';
import type { Attachment } from './types.js';

/** The files of a submission that is being stored. */
export interface Binding {
  /** Row number. */
  readonly submission: number;
  readonly submissionId: string;
  readonly references: readonly AttachmentReference[];
  readonly data: Json;
  readonly maxCount: number;
  readonly boundAt: string;
}

/** What a file's place in the answers holds. */
const urnPattern = new RegExp(`^${ATTACHMENT_URN}[A-Za-z0-9_-]{32}$`);

const details = {
  'attachment-missing': 'This file did not arrive, or was deleted since. Choose it again.',
  'attachment-incomplete': 'This file has not all arrived.',
  'attachment-differs': 'This is not the file that arrived.',
  'attachment-used': 'This file was sent with another form. Choose it again.',
  'attachment-misplaced': 'The answers do not name this file here.',
  'attachments-too-many': 'There are more files than one form may bring.',
} as const;

type Code = keyof typeof details;

const errorAt = (pointer: string, code: Code): ProblemError => ({ pointer, code, detail: details[code] });

/**
 * Binds the files that a submission names to it, in its transaction. Refuses by throwing, and so binds none, unless
 * every one is here, is all here, is what the submission says, and belongs to no other form.
 */
export async function bindAttachments(database: Queryable, binding: Binding): Promise<void> {
  const errors = [...placeErrors(binding)];
  const inOrder = [...binding.references.entries()].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));
  if (!errors.length) {
    for (const [number, reference] of inOrder) errors.push(...(await bind(database, binding, reference, number + 1)));
  }
  if (errors.length) throw new Problem('invalid-answers', 'The files are not those that arrived.', { errors });
}

/** Answers and references must name the same files at the same places. */
function placeErrors({ references, data, maxCount }: Binding): readonly ProblemError[] {
  const places = new Map(placesOf(data, ''));
  const listed = new Set(references.map(({ pointer }) => pointer));
  return [
    ...references.slice(maxCount).map(({ pointer }) => errorAt(pointer, 'attachments-too-many')),
    ...references
      .filter(({ pointer, id }) => places.get(pointer) !== ATTACHMENT_URN + id)
      .map(({ pointer }) => errorAt(pointer, 'attachment-misplaced')),
    ...[...places.keys()]
      .filter((pointer) => !listed.has(pointer))
      .map((pointer) => errorAt(pointer, 'attachment-missing')),
  ];
}

function placesOf(value: Json, pointer: string): [string, string][] {
  if (typeof value === 'string') return urnPattern.test(value) ? [[pointer, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, joinPointer(pointer, key)));
}

/** One statement decides: of two forms that name one file at once, the second waits for the first and finds it taken. */
async function bind(
  database: Queryable,
  { submission, submissionId, boundAt }: Binding,
  reference: AttachmentReference,
  number: number,
): Promise<readonly ProblemError[]> {
  const { id, digest, mediaType, bytes, pointer } = reference;
  const { rows } = await database.query(
    `update attachments set submission_id = $2, bound_at = $3, opened_from = null
     where id = $1 and digest = $4 and name = $5 and media_type = $6 and bytes = $7
       and (submission_id is null or submission_id = $2)
     returning id`,
    [id, submissionId, boundAt, digest, storable(reference.name), mediaType, bytes],
  );
  if (!rows.length) return [errorAt(pointer, await reasonOf(database, id, submissionId))];
  await database.query(
    'insert into submission_attachments (submission, number, attachment, pointer) values ($1, $2, $3, $4)',
    [submission, number, id, storable(pointer)],
  );
  return [];
}

async function reasonOf(database: Queryable, id: string, submissionId: string): Promise<Code> {
  const { rows } = await database.query<Pick<Attachment, 'digest' | 'submission_id'>>(
    'select digest, submission_id from attachments where id = $1',
    [id],
  );
  const [found] = rows;
  if (!found) return 'attachment-missing';
  if (found.digest === null) return 'attachment-incomplete';
  return found.submission_id === null || found.submission_id === submissionId
    ? 'attachment-differs'
    : 'attachment-used';
}
