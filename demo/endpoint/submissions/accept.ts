import type { Receipt } from '../../../src/delivery/types.js';
import type { Catalogue } from '../packs/catalogue.js';
import type { KnownPack } from '../packs/known-pack.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';
import { documentCopy } from './document-copy.js';
import { readEnvelope, type Envelope } from './read-envelope.js';
import { nextWords, toReceipt, type StoredReceipt } from './receipt.js';
import { findReceipt, store } from './store.js';

/** A request to store something, as it arrived; its digest is already verified. */
export interface Arrival {
  readonly key: string;
  readonly bytes: Buffer;
  readonly contentDigest: string;
  readonly receivedAt: string;
}

/** The receipt, and whether it was given before. */
export interface Acceptance {
  readonly receipt: Receipt;
  readonly isReplay: boolean;
}

/** Judges and stores a submission. Refuses by throwing a `Problem`; then nothing is stored. */
export async function accept(
  { database, attachments }: Pick<Settings, 'database' | 'attachments'>,
  catalogue: Catalogue,
  arrival: Arrival,
): Promise<Acceptance> {
  const { key, bytes, contentDigest, receivedAt } = arrival;
  // Before anything else is judged: a receipt once given holds, whatever packs are known by now.
  const before = await findReceipt(database, key);
  if (before) return replay(before, contentDigest);
  const envelope = readEnvelope(bytes, key);
  const known = knownPack(catalogue, envelope);
  const errors = known.check(envelope.data);
  if (errors.length)
    throw new Problem('invalid-answers', 'The answers do not meet the schema of the form.', { errors });
  const { receipt, isNew } = await store(database, {
    known,
    submissionId: envelope.submissionId,
    idempotencyKey: key,
    supersedes: envelope.supersedes,
    urgent: known.isUrgent(envelope.data),
    receivedAt,
    contentDigest,
    next: nextWords(known.pack),
    body: bytes,
    document: documentCopy(envelope),
    files: { references: envelope.attachments ?? [], data: envelope.data, maxCount: attachments?.maxCount ?? 0 },
  });
  return isNew ? { receipt: toReceipt(receipt), isReplay: false } : replay(receipt, contentDigest);
}

function replay(before: StoredReceipt, contentDigest: string): Acceptance {
  if (before.content_digest === contentDigest) return { receipt: toReceipt(before), isReplay: true };
  throw new Problem('idempotency-key-reused', 'Other bytes were received with this key. New bytes need a new key.');
}

function knownPack(catalogue: Catalogue, { pack, schema, kind }: Envelope): KnownPack {
  const known = catalogue.get(pack.digest);
  if (!known || known.pack.id !== pack.id || known.pack.version !== pack.version || known.pack.kind !== kind) {
    throw new Problem(
      'unknown-pack',
      'No pack of this id, version, kind and digest is known here; discovery lists those that are.',
    );
  }
  if (known.schemaId !== schema.id || known.schemaDigest !== schema.digest) {
    throw new Problem('unknown-pack', 'The schema named is not the one of that pack.');
  }
  return known;
}
