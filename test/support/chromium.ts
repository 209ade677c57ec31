import { chromium } from 'playwright-core';
import { chromiumFlags, findEngine } from '../../scripts/test/engines.js';
import { poll, skipEngine, type Engine, type EnginePage } from './engine.js';

/** Starts Chromium, headless; undefined where it is missing. */
export async function launchChromium(): Promise<Engine | undefined> {
  const found = findEngine('chromium');
  if (!found) return skipEngine('chromium');
  const browser = await chromium.launch({ executablePath: found.path, args: [...chromiumFlags] });
  const open = async (): Promise<EnginePage> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const evaluate: EnginePage['evaluate'] = (run, ...args) =>
      page.evaluate(`(${String(run)})(...${JSON.stringify(args)})`);
    return {
      goto: async (url) => void (await page.goto(url)),
      evaluate,
      waitFor: (what, run, ...args) => poll(what, () => evaluate(run, ...args)),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      screenshot: async (path) => void (await page.screenshot({ path })),
      close: () => context.close(),
    };
  };
  return { name: 'chromium', open, close: () => browser.close() };
}
