import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import type { DemoOptions } from '../../../demo/serve.js';
import { openBrowser } from './browser.js';
import { startService, type TestService } from './service.js';

/** Where the tests of one `describe` play: both are there while its tests run. */
export interface Stage {
  readonly service: TestService;
  readonly browser: Browser;
}

/** The built demo (all its parts, if none are named) and a browser, for the `describe` that this is called in. */
export function setStage(options: DemoOptions = {}): Stage {
  const stage: Partial<{ -readonly [Name in keyof Stage]: Stage[Name] }> = {};
  before(async () => {
    [stage.service, stage.browser] = await Promise.all([startService(options), openBrowser()]);
  });
  after(async () => {
    await stage.browser?.close();
    await stage.service?.end();
  });
  return stage as Stage;
}
