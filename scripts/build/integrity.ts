import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readImports } from './read-imports.js';

/** Not fetched by a page through the loader. */
const APART = ['integrity.json', 'custom-elements.json', 'loader.json', 'frame.config.json', 'cli.js'];

/** The value of an `integrity` attribute. */
export function sha384(bytes: Uint8Array | string): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * Writes `integrity.json`: the hash of every script and data file and what each script imports.
 * Returns the hash of `integrity.json` itself, which goes into the loader.
 */
export async function writeIntegrity(out: string, version: string): Promise<string> {
  const files: Record<string, { integrity: string; imports: string[] }> = {};
  for (const path of await list(out)) {
    const bytes = await readFile(join(out, path));
    const imports = path.endsWith('.js') ? readImports(path, bytes.toString('utf8')) : [];
    files[path] = { integrity: sha384(bytes), imports };
  }
  checkImports(files);
  const text = JSON.stringify({ version, files });
  await writeFile(join(out, 'integrity.json'), text);
  return sha384(text);
}

async function list(out: string): Promise<string[]> {
  const all = await readdir(out, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile() && /\.(js|json)$/.test(entry.name))
    .map((entry) => posix.relative(out, posix.join(entry.parentPath, entry.name)))
    .filter((path) => !APART.includes(path) && !path.startsWith('types/'))
    .sort();
}

/** The loader waits for a script's imports before the script: a circle would wait for ever. */
function checkImports(files: Readonly<Record<string, { imports: readonly string[] }>>): void {
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) throw new Error(`scripts import each other in a circle: ${[...trail, path].join(' → ')}`);
    const entry = files[path];
    if (!entry) throw new Error(`${trail.at(-1)} imports ${path}, which is not in the build`);
    for (const imported of entry.imports) {
      // The loader adds the hash to the address of what is not in `chunks/`: imported as well, it would run twice.
      if (!imported.startsWith('chunks/')) throw new Error(`${path} imports ${imported}, which is an entry of its own`);
      visit(imported, [...trail, path]);
    }
  };
  for (const path of Object.keys(files)) visit(path, []);
}
