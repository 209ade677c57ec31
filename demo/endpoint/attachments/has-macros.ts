import { inflateRawSync } from 'node:zlib';
import type { ReadBytes, ZipMember } from './zip-directory.js';

const list = '[content_types].xml';
const headerBytes = 30;
const mostListBytes = 1024 * 1024;

/**
 * Whether an Office document (ECMA-376 part 2) may bring macros: a member is called as they are, or its list of content
 * types speaks of them, whatever the member is called. True also when that list cannot be read with certainty: there are
 * several, or it is in pieces, or it hides words behind entities.
 */
export async function hasMacros(read: ReadBytes, members: readonly ZipMember[]): Promise<boolean> {
  const lists = members.filter(({ name }) => name === list);
  const [found] = lists;
  if (!found || lists.length > 1) return true;
  if (members.some(({ name }) => name.includes('vbaproject') || name.endsWith('.piece'))) return true;
  const text = await textOf(read, found);
  return text === null || /vbaproject|macroenabled|<!|&#/i.test(text);
}

/** Without NULs, so that UTF-16 reads as UTF-8 does; null when it cannot be read. */
async function textOf(read: ReadBytes, { method, length, offset }: ZipMember): Promise<string | null> {
  if (length > mostListBytes) return null;
  const header = await read(offset, headerBytes);
  if (header.length < headerBytes || header.readUInt32LE(0) !== 0x04034b50) return null;
  const start = offset + headerBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  const content = await read(start, length);
  if (content.length < length) return null;
  try {
    const plain = method === 8 ? inflateRawSync(content, { maxOutputLength: mostListBytes }) : content;
    return method === 8 || method === 0 ? plain.toString('latin1').replaceAll('\0', '') : null;
  } catch {
    return null;
  }
}
