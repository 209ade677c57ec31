import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Long enough that no file holds one, or a half of one, by chance. */
const canaryLength = 20;

/**
 * Words that stand nowhere else. Random letters: the databases of a browser compress what repeats, and what is new to
 * them stands in the file as it is.
 */
export function makeCanary(): string {
  return Array.from({ length: canaryLength }, () => String.fromCharCode(97 + randomInt(26))).join('');
}

/** A canary, or half of one, in a file. */
export interface Finding {
  readonly canary: string;
  readonly file: string;
}

/**
 * Looks through every file under a folder for each canary, as UTF-8 and as UTF-16. Halves count too: a database may cut
 * a value in two.
 */
export async function searchFolder(folder: string, canaries: readonly string[]): Promise<readonly Finding[]> {
  const needles = canaries.flatMap((canary) =>
    [canary.slice(0, canaryLength / 2), canary.slice(canaryLength / 2)].flatMap((half) => [
      { canary, bytes: Buffer.from(half, 'utf8') },
      { canary, bytes: Buffer.from(half, 'utf16le') },
    ]),
  );
  const byStart = new Map<number, typeof needles>();
  for (const needle of needles) {
    const start = needle.bytes.readUInt16LE(0);
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  const found: Finding[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    for (let at = 0; at + 1 < content.length; at++) {
      for (const { canary, bytes } of byStart.get(content.readUInt16LE(at)) ?? []) {
        if (content.subarray(at, at + bytes.length).equals(bytes)) found.push({ canary, file: relative(folder, path) });
      }
    }
  }
  return found;
}
