import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openProfile, skip, temporaryFolder } from './support/browser.js';
import { makeCanary, searchFolder } from './support/canaries.js';
import { EvidenceForm } from './support/evidence-form.js';
import { fillEveryText } from './support/fill-every-text.js';
import { leakEverything } from './support/leaky-page.js';
import { startService, type TestService } from './support/service.js';
import { fillUrgentReport } from './support/urgent-report.js';
import { fillWholeReport } from './support/whole-report.js';
import { say } from './support/say.js';

/** The next person at this computer looks through every file that the browser left. */
describe('what stays in a browser’s profile', { skip }, () => {
  let service: TestService;
  before(async () => {
    service = await startService();
  });
  after(() => service.end());

  /** Uses a new profile, quits the browser, and gives what of `canaries` is in its files. */
  async function useProfile(use: (page: Page, context: BrowserContext) => Promise<readonly string[]>): Promise<void> {
    const folder = await temporaryFolder('profile');
    const context = await openProfile(folder.path);
    try {
      context.setDefaultTimeout(10_000);
      const [page] = context.pages();
      assert.ok(page);
      page.on('dialog', (dialog) => dialog.accept());
      const canaries = await use(page, context);
      await context.close();
      const found = await searchFolder(folder.path, canaries);
      assert.deepEqual([...new Set(found.map(({ file }) => file))], [], `of ${canaries.length} canaries`);
    } finally {
      await context.close().catch(() => {});
      await folder.remove();
    }
  }

  /** A form, and a way to fill it with nothing but canaries. */
  async function open(
    page: Page,
  ): Promise<{ form: EvidenceForm; canaries: string[]; way: Parameters<typeof fillWholeReport>[1] & object }> {
    await service.start();
    await page.goto(`${service.url}/school-intranet.html`);
    const form = new EvidenceForm(page);
    const canaries: string[] = [];
    const words = (): string => {
      const canary = makeCanary();
      canaries.push(canary);
      return canary;
    };
    return { form, canaries, way: { words, leave: () => fillEveryText(form, words) } };
  }

  test('finished: the whole form, sent and cleared', () =>
    useProfile(async (page) => {
      const { form, canaries, way } = await open(page);
      await fillWholeReport(form, way);
      assert.ok(canaries.length > 60, `${canaries.length} fields`);
      await form.host.getByRole('checkbox', { name: /accurate/ }).check();
      await form.button(say('check.send')).click();
      await form.title(/^Accepted at/).waitFor();
      return canaries;
    }));

  test('abandoned: the page is left with every field filled in, then the browser is closed', () =>
    useProfile(async (page) => {
      const { form, canaries, way } = await open(page);
      await fillUrgentReport(form, way);
      await form.button(say('form.back')).click();
      await form.title('The child').waitFor();
      await page.goto(`${service.url}/`);
      // Whoever presses Back is asked before an answer is shown.
      await page.goBack({ waitUntil: 'commit' });
      await form.title(say('returned.title')).waitFor();
      return canaries;
    }));

  test('abandoned: the browser crashes while a page with personal details is on screen', () =>
    useProfile(async (page, context) => {
      const { form, canaries, way } = await open(page);
      await fillUrgentReport(form, way);
      await form.button(/^Change ?: Your name/).click();
      await form.title('About you').waitFor();
      const session = await context.newCDPSession(page);
      const gone = new Promise((resolve) => context.once('close', resolve));
      await session.send('Browser.crash').catch(() => {});
      await gone;
      return canaries;
    }));

  test('failed: not sent, then the browser is closed', () =>
    useProfile(async (page) => {
      const { form, canaries, way } = await open(page);
      await fillUrgentReport(form, way);
      await service.stop();
      await form.button(say('check.send')).click();
      await form.title(say('waiting.title')).waitFor();
      return canaries;
    }));

  test('failed and kept on this computer: not sent, then the browser is closed', () =>
    useProfile(async (page) => {
      const { form, canaries, way } = await open(page);
      await fillUrgentReport(form, way);
      await service.stop();
      await form.button(say('check.send')).click();
      await form.button(say('waiting.keep')).click();
      await form.host.getByRole('heading', { name: say('kept.title') }).waitFor();
      return canaries;
    }));

  test('control: the same search finds what a careless page leaves, in each of eight places', async () => {
    const folder = await temporaryFolder('control');
    const context = await openProfile(folder.path);
    const leaks = await leakEverything(context.pages()[0]!);
    await context.close();
    const found = await searchFolder(folder.path, Object.values(leaks));
    await folder.remove();
    const missed = Object.entries(leaks).filter(([, canary]) => !found.some((one) => one.canary === canary));
    assert.deepEqual(missed, []);
  });
});
