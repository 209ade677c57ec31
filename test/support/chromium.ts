import { chromium } from 'playwright-core';
import { findProgram, poll, skipEngine, type Engine, type EnginePage } from './engine.js';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium, headless; undefined where it is missing. */
export async function launchChromium(): Promise<Engine | undefined> {
  const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (!executablePath) return skipEngine('chromium', 'chromium');
  const browser = await chromium.launch({ executablePath, args: QUIET });
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
