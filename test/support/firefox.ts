import puppeteer, { type KeyInput } from 'puppeteer-core';
import { findEngine } from '../../scripts/test/engines.js';
import { poll, skipEngine, type Engine, type EnginePage } from './engine.js';

/** Starts Firefox, headless, over WebDriver BiDi; undefined where it is missing. */
export async function launchFirefox(): Promise<Engine | undefined> {
  const found = findEngine('firefox');
  if (!found) return skipEngine('firefox');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: found.path, headless: true });
  const open = async (): Promise<EnginePage> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const evaluate: EnginePage['evaluate'] = (run, ...args) => page.evaluate(run as never, ...args);
    return {
      goto: async (url) => void (await page.goto(url)),
      evaluate,
      waitFor: (what, run, ...args) => poll(what, () => evaluate(run, ...args)),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key as KeyInput),
      screenshot: async (path) => void (await page.screenshot({ path })),
      close: () => context.close(),
    };
  };
  return { name: 'firefox', open, close: () => browser.close() };
}
