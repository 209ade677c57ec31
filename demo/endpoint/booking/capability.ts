import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Queryable } from '../database/types.js';

export const sha256 = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();

/**
 * The capability that comes with the first answer. The database keeps the salt and a hash of the key: only whoever sent
 * the request has both halves, and so gets the same answer again.
 */
export const capabilityOf = (salt: Buffer, idempotencyKey: string): string =>
  createHmac('sha256', salt).update(`capability\n${idempotencyKey}`).digest('base64url');

/** A further capability for a booking: for an e-mail, or in place of one that was lost. */
export async function newCapability(transaction: Queryable, booking: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await rememberCapability(transaction, booking, token);
  return token;
}

export async function rememberCapability(transaction: Queryable, booking: string, token: string): Promise<void> {
  await transaction.query('insert into booking_tokens (hash, booking) values ($1, $2)', [sha256(token), booking]);
}

/** Looked up by its hash, so that no time tells how much of a guess was right. */
export async function isCapability(database: Queryable, booking: string, token: string): Promise<boolean> {
  const { rows } = await database.query('select 1 from booking_tokens where hash = $1 and booking = $2', [
    sha256(token),
    booking,
  ]);
  return rows.length > 0;
}

/** The service's own page to change or cancel. A fragment is sent to no server. */
export const manageUrl = (base: string, booking: string, token: string): string => `${base}/manage#${booking}.${token}`;
