import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './browser.js';

/** Changes to a page as its web editor would make them: words in it, and what stands there instead. */
export type Changes = Readonly<Record<string, string>>;

/** A copy of the demo pages with changes in one of them; serve it with `pagesDir`. */
export async function writePage(
  name: string,
  changes: Changes,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await temporaryFolder('pages');
  await cp('demo/pages', folder.path, { recursive: true });
  const file = join(folder.path, name);
  let page = await readFile(file, 'utf8');
  for (const [before, after] of Object.entries(changes)) {
    if (!page.includes(before)) throw new Error(`${name} does not say ${before}`);
    page = page.replaceAll(before, after);
  }
  await writeFile(file, page);
  return folder;
}
