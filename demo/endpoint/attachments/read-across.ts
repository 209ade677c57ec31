import { partBytes } from './types.js';
import type { ReadBytes } from './zip-directory.js';

/**
 * Reads any stretch of a file that is kept in parts.
 *
 * @param readPart the part that begins there; each but the last has `size` bytes
 * @param bytes the length of the file
 */
export function readAcross(
  readPart: (start: number) => Promise<Uint8Array>,
  bytes: number,
  size: number = partBytes,
): ReadBytes {
  return async (start, length) => {
    const end = Math.min(bytes, start + length);
    const parts: Uint8Array[] = [];
    for (let at = Math.floor(start / size) * size; at < end; at += size) {
      const part = await readPart(at);
      parts.push(part.subarray(Math.max(0, start - at), end - at));
    }
    return Buffer.concat(parts);
  };
}
