import { isRecord, plainText } from './border.js';
import type { Frozen, Receipt } from './types.js';

/** Plain text whose blank lines still part its paragraphs. */
const paragraphs = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .slice(0, 2000)
        .split(/\n{2,}/)
        .map((paragraph) => plainText(paragraph, 2000))
        .join('\n\n')
    : '';

/**
 * A receipt counts only when it names the very bytes that were sent: their key, their submission and their digest. A
 * page of a captive portal, an emptied body or a faked 200 does not know these.
 */
export function parseReceipt(value: unknown, sent: Frozen): Receipt | null {
  if (!isRecord(value)) return null;
  const { submissionId, idempotencyKey, contentDigest } = sent;
  const receiptId = plainText(value['receiptId'], 100).trim();
  const receivedAt = plainText(value['receivedAt'], 40);
  if (
    value['idempotencyKey'] !== idempotencyKey ||
    value['submissionId'] !== submissionId ||
    value['contentDigest'] !== contentDigest ||
    value['status'] !== 'stored' ||
    !receiptId ||
    Number.isNaN(Date.parse(receivedAt))
  ) {
    return null;
  }
  const next = paragraphs(value['next']);
  return { receiptId, submissionId, idempotencyKey, receivedAt, contentDigest, status: 'stored', next };
}
