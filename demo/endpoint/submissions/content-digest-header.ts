import { contentDigest } from '../content-digest.js';
import { Problem } from '../problems/problem.js';

const sha256 = /^sha-256=(:[A-Za-z0-9+/]*={0,2}:)$/;

/**
 * The digest of the bytes that arrived, once the header (RFC 9530, a dictionary) agrees with it. A body that something
 * on the way emptied or cut off ends here.
 */
export function verifiedDigest(header: string | string[] | undefined, bytes: Buffer): string {
  const members = [header ?? []].flat().join(',').split(',');
  const given = members.map((member) => sha256.exec(member.trim())).find((match) => match !== null);
  if (!given) {
    throw new Problem('digest-missing', 'Send Content-Digest: sha-256=:…: (RFC 9530) of the exact bytes of the body.');
  }
  const received = contentDigest(bytes);
  if (given[0] === received) return received;
  throw new Problem('digest-mismatch', 'The bytes that arrived do not have the digest that was sent with them.');
}
