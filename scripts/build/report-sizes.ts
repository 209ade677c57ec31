import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Prints the size of each file, plain and as a server would compress it. */
export async function reportSizes(out: string): Promise<void> {
  const all = await readdir(out, { recursive: true, withFileTypes: true });
  const files = all
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('types/'))
    .sort();
  for (const path of files) {
    const bytes = await readFile(join(out, path));
    console.log(`${kilobytes(bytes.length)} ${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzip  ${path}`);
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2).padStart(8)} kB`;
}
