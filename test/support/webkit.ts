import { Key, remote } from 'webdriverio';
import { findEngine } from '../../scripts/test/engines.js';
import { startWebkitDriver, type WebkitDriver } from '../../scripts/test/webkit-driver.js';
import { poll, skipEngine, type Engine, type EnginePage } from './engine.js';

/** Starts WebKitGTK's MiniBrowser through WebKitWebDriver; undefined where one is missing. */
export async function launchWebkit(): Promise<Engine | undefined> {
  const found = findEngine('webkit');
  if (!found) return skipEngine('webkit');
  const driver = await startWebkitDriver(found);
  return { name: 'webkit', open: () => openPage(driver), close: driver.close };
}

async function openPage(driver: WebkitDriver): Promise<EnginePage> {
  const browser = await remote({ logLevel: 'silent', ...driver.connection });
  const evaluate: EnginePage['evaluate'] = (run, ...args) =>
    browser.executeScript(`return (${String(run)})(...arguments)`, args as unknown[] as never[]) as never;
  return {
    goto: async (url) => void (await browser.url(url)),
    evaluate,
    waitFor: (what, run, ...args) => poll(what, () => evaluate(run, ...args)),
    type: (text) => typeKeys(browser, text),
    press: (key) => browser.keys([(Key as Record<string, string>)[key] ?? key]),
    screenshot: async (path) => void (await browser.saveScreenshot(path)),
    close: () => browser.deleteSession(),
  };
}

/** One key after the other; the driver's own way with a text holds them all down at once. */
async function typeKeys(browser: WebdriverIO.Browser, text: string): Promise<void> {
  const keyboard = browser.action('key');
  for (const character of text) keyboard.down(character).up(character);
  await keyboard.perform();
}
