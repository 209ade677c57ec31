import { randomInt } from 'node:crypto';
import type { PackAbout } from '../../../src/packs/types.js';

/** Read out on the phone: no letter that looks or sounds like another or like a digit, and no vowels to make words of. */
const alphabet = '23456789CDFGHJKMPQRTVWXY';

/** A new reference: `HAL-7Q4K`. Whether it is taken already only the database knows. */
export function newReceiptId(pack: Pick<PackAbout, 'id'>, length: number): string {
  const random = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${prefixOf(pack)}-${random}`;
}

function prefixOf(pack: Pick<PackAbout, 'id'> & { readonly receiptPrefix?: unknown }): string {
  const { receiptPrefix: own, id } = pack;
  return typeof own === 'string' && /^[A-Z0-9]{1,8}$/.test(own)
    ? own
    : id
        .replace(/[^a-z]/gi, '')
        .slice(0, 3)
        .toUpperCase();
}
