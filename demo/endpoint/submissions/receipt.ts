import type { Receipt } from '../../../src/delivery/types.js';
import type { Pack } from '../../../src/packs/types.js';

/** The columns a receipt is made of: the same receipt each time the same bytes come. */
export interface StoredReceipt {
  readonly receipt_id: string;
  readonly submission_id: string;
  readonly idempotency_key: string;
  readonly received_at: Date;
  readonly content_digest: string;
  readonly next: string;
}

export function toReceipt(row: StoredReceipt): Receipt {
  return {
    receiptId: row.receipt_id,
    submissionId: row.submission_id,
    idempotencyKey: row.idempotency_key,
    receivedAt: row.received_at.toISOString(),
    contentDigest: row.content_digest,
    status: 'stored',
    next: row.next,
  };
}

/** What happens next, in the pack's words. */
export function nextWords(pack: Pack): string {
  const paragraphs = pack.text['en']?.next ?? [];
  return paragraphs.length ? paragraphs.join('\n\n') : 'The team will read it.';
}
