import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, engineNeeds, findEngine } from '../../../scripts/test/engines.js';

const found = findEngine('chromium');

/** For `describe`: why these tests do not run here, or false. */
export const skip: string | false = found ? false : `it needs ${engineNeeds('chromium')}`;

/** A Chromium whose contexts live in memory. */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ ...options(), args: [...chromiumFlags, ...flags] });
}

/** A page in a context of its own. A locator that waits longer than this waits for nothing. */
export async function openPage(browser: Browser, settings: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(settings);
  page.setDefaultTimeout(10_000);
  return page;
}

/**
 * A Chromium on a profile folder, as a person has one: closing the context quits the browser. With `restore`, it begins
 * with the tabs of the last time.
 */
export function openProfile(folder: string, restore = false): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...options(),
    args: [...chromiumFlags, ...(restore ? ['--restore-last-session'] : [])],
    // What a person's browser does and an automated one leaves out: filling in forms, and taking pages back.
    ignoreDefaultArgs: [
      '--enable-automation',
      '--disable-back-forward-cache',
      ...(restore ? ['--no-startup-window', 'about:blank'] : []),
    ],
  });
}

/** A folder that is gone after `remove`. */
export async function temporaryFolder(name: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `front-door-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

function options(): { executablePath: string } {
  if (!found) throw new Error(`No Chromium: ${skip}`);
  return { executablePath: found.path };
}
