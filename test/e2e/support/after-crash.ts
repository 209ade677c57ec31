import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { poll } from '../../support/engine.js';

/** Ends the browser as a power cut does. */
export async function crash(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('there is no page to crash');
  const session = await context.newCDPSession(page);
  const gone = new Promise((resolve) => context.once('close', resolve));
  await session.send('Browser.crash').catch(() => {});
  await gone;
}

/** Resolves once the browser has written these words into a folder of its profile: it keeps its tabs after a while. */
export async function untilWritten(profile: string, folder: string, words: string): Promise<void> {
  const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  const path = join(profile, 'Default', folder);
  await poll(
    `${words} in ${folder}`,
    async () => {
      for (const name of await readdir(path).catch(() => [])) {
        const content = await readFile(join(path, name)).catch(() => Buffer.alloc(0));
        if (needles.some((needle) => content.includes(needle))) return true;
      }
      return false;
    },
    20_000,
  );
}

/** The person presses Restore: to the browser, as if it had been closed. */
export async function acceptRestoring(profile: string): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const settings = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as { profile?: object };
  await writeFile(path, JSON.stringify({ ...settings, profile: { ...settings.profile, exit_type: 'Normal' } }));
}
