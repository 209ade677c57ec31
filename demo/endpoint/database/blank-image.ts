import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/front-door/', import.meta.url));

/**
 * An empty PostgreSQL as a tar file. Setting one up takes seconds and copying one a fraction of that, so it is kept among
 * the caches of this checkout, for each version of PGlite. Where nothing can be written it is made anew each time.
 */
export async function blankImage(): Promise<Blob> {
  const path = join(cache, `postgres-${await version()}.tar`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const server = await PGlite.create();
  const image = await server.dumpDataDir('none');
  await server.close();
  await keep(path, new Uint8Array(await image.arrayBuffer())).catch(() => {});
  return image;
}

async function version(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

/** Whole or not at all: another process may be reading. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}`;
  await writeFile(half, bytes);
  await rename(half, path);
}
