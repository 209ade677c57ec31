import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumFlags, engineNeeds, findEngine, type EngineName, type FoundEngine } from './engines.js';
import { startWebkitDriver } from './webkit-driver.js';

/** The test runner's launcher of one engine, with the browser that this machine has. */
export async function launcherFor(engine: EngineName): Promise<BrowserLauncher> {
  const found = findEngine(engine);
  if (!found) throw new Error(`No ${engine} on this machine: it needs ${engineNeeds(engine)}`);
  if (engine === 'webkit') return webkitLauncher(found);
  const launchOptions = { executablePath: found.path, headless: true };
  if (engine === 'firefox') return puppeteerLauncher({ launchOptions: { ...launchOptions, browser: 'firefox' } });
  return chromeLauncher({ launchOptions: { ...launchOptions, args: [...chromiumFlags] } });
}

/** WebKit needs its driver, which starts with the runner and ends with it. */
async function webkitLauncher(found: FoundEngine): Promise<BrowserLauncher> {
  const driver = await startWebkitDriver(found);
  const launcher = webdriverLauncher({ automationProtocol: 'webdriver', logLevel: 'error', ...driver.connection });
  const stop = launcher.stop?.bind(launcher);
  launcher.stop = async () => {
    await stop?.();
    await driver.close();
  };
  return launcher;
}
