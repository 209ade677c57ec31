import { bindAttachments, type Binding } from '../attachments/bind.js';
import type { Database, Queryable } from '../database/types.js';
import type { KnownPack } from '../packs/known-pack.js';
import { newReceiptId } from './receipt-id.js';
import type { StoredReceipt } from './receipt.js';

/** What is stored of a submission that was accepted. */
export interface Accepted {
  readonly known: KnownPack;
  readonly submissionId: string;
  readonly idempotencyKey: string;
  readonly supersedes: string | null;
  readonly urgent: boolean | null;
  readonly receivedAt: string;
  readonly contentDigest: string;
  readonly next: string;
  readonly body: Buffer;
  /** JSON. */
  readonly document: string;
  readonly files: Pick<Binding, 'references' | 'data' | 'maxCount'>;
}

const receiptColumns = 'receipt_id, submission_id, idempotency_key, received_at, content_digest, next';

/** The receipt given for this key before, if any. */
export async function findReceipt(database: Queryable, key: string): Promise<StoredReceipt | undefined> {
  const { rows } = await database.query<StoredReceipt>(
    `select ${receiptColumns} from submissions where idempotency_key = $1`,
    [key],
  );
  return rows[0];
}

/**
 * Stores in one transaction, committed before this resolves. Of several that come at once with one key, the unique
 * constraint lets one in; the others get its receipt, and `isNew: false`.
 */
export async function store(
  database: Database,
  accepted: Accepted,
): Promise<{ readonly receipt: StoredReceipt; readonly isNew: boolean }> {
  // 330,000 references of four letters: longer ones when, with time, they grow scarce.
  for (const length of [4, 4, 4, 6, 8]) {
    const outcome = await database.transaction(async (transaction) => {
      const inserted = await insert(transaction, newReceiptId(accepted.known.pack, length), accepted);
      if (inserted) {
        const { submissionId, receivedAt: boundAt, files } = accepted;
        await bindAttachments(transaction, { ...files, submission: inserted.id, submissionId, boundAt });
        return { receipt: inserted, isNew: true };
      }
      const before = await findReceipt(transaction, accepted.idempotencyKey);
      return before && { receipt: before, isNew: false };
    });
    // Neither inserted nor found: the reference was taken. Another one.
    if (outcome) return outcome;
  }
  throw new Error('No free reference was found.');
}

async function insert(
  database: Queryable,
  receiptId: string,
  accepted: Accepted,
): Promise<(StoredReceipt & { readonly id: number }) | undefined> {
  const { rows } = await database.query<StoredReceipt & { readonly id: number }>(
    `insert into submissions (receipt_id, submission_id, idempotency_key, supersedes, kind, pack_digest, urgent,
       received_at, content_digest, next, body, document)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict do nothing
     returning id, ${receiptColumns}`,
    [
      receiptId,
      accepted.submissionId,
      accepted.idempotencyKey,
      accepted.supersedes,
      accepted.known.pack.kind,
      accepted.known.digest,
      accepted.urgent,
      accepted.receivedAt,
      accepted.contentDigest,
      accepted.next,
      accepted.body,
      accepted.document,
    ],
  );
  return rows[0];
}
