import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { acceptRestoring, crash, untilWritten } from './support/after-crash.js';
import { openBrowser, openProfile, skip, temporaryFolder } from './support/browser.js';
import { makeCanary, searchFolder } from './support/canaries.js';
import { EvidenceForm } from './support/evidence-form.js';
import { fillEveryText } from './support/fill-every-text.js';
import { leakEverything } from './support/leaky-page.js';
import { say } from './support/say.js';
import { startService, type TestService } from './support/service.js';
import { fillUrgentReport } from './support/urgent-report.js';
import { writePage } from './support/write-page.js';

type Mode = 'session' | 'device';

const minute = 60_000;

/** The demo page as its web editor would change it, once for each mode. */
describe('drafts on a computer that others use', { skip }, () => {
  const services = new Map<Mode, TestService>();
  const folders: { remove: () => Promise<void> }[] = [];

  before(async () => {
    for (const mode of ['session', 'device'] as const) {
      const folder = await writePage('school-intranet.html', { 'endpoint="/api"': `endpoint="/api" drafts="${mode}"` });
      folders.push(folder);
      services.set(mode, await startService({ pagesDir: folder.path }));
    }
  });
  after(async () => {
    for (const service of services.values()) await service.end();
    for (const folder of folders) await folder.remove();
  });

  const serviceOf = (mode: Mode): TestService => {
    const service = services.get(mode);
    assert.ok(service);
    return service;
  };
  const visit = async (page: Page, mode: Mode): Promise<EvidenceForm> => {
    await page.goto(`${serviceOf(mode).url}/school-intranet.html`);
    return new EvidenceForm(page);
  };
  const isSaved = (form: EvidenceForm, mode: Mode): Promise<void> =>
    form.host.getByText(mode === 'session' ? say('drafts.saved.session') : /Only your resume code opens it/).waitFor();

  /** A page in a browser of its own. */
  const openAlone = async (t: TestContext): Promise<Page> => {
    const browser = await openBrowser();
    t.after(() => browser.close());
    const context = await browser.newContext();
    context.setDefaultTimeout(10_000);
    context.on('page', (page) => page.on('dialog', (dialog) => dialog.accept()));
    return context.newPage();
  };
  /** A profile folder that outlives its browser. */
  const useProfile = async (
    t: TestContext,
  ): Promise<{ path: string; open: (restore?: boolean) => Promise<BrowserContext> }> => {
    const folder = await temporaryFolder('drafts');
    t.after(() => folder.remove());
    return {
      path: folder.path,
      open: async (restore) => {
        const context = await openProfile(folder.path, restore);
        t.after(() => context.close().catch(() => {}));
        context.setDefaultTimeout(10_000);
        context.on('page', (page) => page.on('dialog', (dialog) => dialog.accept()));
        for (const page of context.pages()) page.on('dialog', (dialog) => dialog.accept());
        return context;
      },
    };
  };
  const firstPage = (context: BrowserContext): Page => {
    const [page] = context.pages();
    assert.ok(page);
    return page;
  };
  /** The child's page of the urgent path, with canaries in every box. */
  const fill = async (form: EvidenceForm): Promise<string[]> => {
    const canaries: string[] = [];
    const words = (): string => {
      const canary = makeCanary();
      canaries.push(canary);
      return canary;
    };
    await fillUrgentReport(form, { words, leave: () => fillEveryText(form, words) });
    await form.button(say('form.back')).click();
    await form.title('The child').waitFor();
    return canaries;
  };
  const begin = async (form: EvidenceForm, name: string): Promise<void> => {
    await form.choose('Is the child in danger right now?', 'No');
    await form.choose('Has the child been hurt or abused, or might they be today or when they go home?', 'Not sure');
    await form.select('Which council area does the child live in?', 'Halton');
    await form.goOn();
    await form.title('About you').waitFor();
    await form.fill('Your name', name);
  };
  const keep = async (form: EvidenceForm): Promise<string> => {
    await form.button(say('drafts.keep')).click();
    await form.host.getByRole('heading', { name: say('drafts.codeTitle') }).waitFor();
    return (await form.host.locator('.code-words').innerText()).trim();
  };
  const enter = async (form: EvidenceForm, code: string): Promise<void> => {
    await form.text(say('drafts.code')).fill(code);
    await form.text(say('drafts.code')).press('Enter');
  };

  test('session: typed, reloaded, continued, sent; then nothing is left of it', async (t) => {
    const page = await openAlone(t);
    const form = await visit(page, 'session');
    await form.host.getByText(say('drafts.will')).waitFor();
    await begin(form, 'Lee Example');
    await isSaved(form, 'session');
    await page.reload();
    const began = form.host.getByRole('heading', { name: /^You began this form at \d\d:\d\d$/ });
    await began.waitFor();
    assert.ok(!(await form.host.innerText()).includes('Lee Example'));
    await form.button(say('drafts.continue')).click();
    await form.title('About you').waitFor();
    assert.equal(await form.text('Your name').inputValue(), 'Lee Example');
    await form.goOn();
    await form.title('What you are worried about').waitFor();
    await isSaved(form, 'session');
    const before = (await serviceOf('session').rows()).length;
    await page.reload();
    await form.button(say('drafts.continue')).click();
    await form.title('What you are worried about').waitFor();
    assert.equal((await serviceOf('session').rows()).length, before, 'a draft sends nothing');
    await form.fill('What happened, or what have you seen and heard?', 'Made up');
    await form.fill('What has been done to keep the child safe today?', 'Made up');
    await form.goOn();
    await form.title('The child').waitFor();
    await form.fill('Full name', 'Sam Specimen');
    await form.fill('Home address', '1 Sample Street');
    await form.fill('Where is the child now, and who with?', 'The office');
    await form.goOn();
    await form.button(say('check.send')).click();
    await form.title(/^Accepted at/).waitFor();
    await page.reload();
    await form.host.getByText(say('drafts.will')).waitFor();
    assert.equal(await began.count(), 0);
  });

  test('session: another tab of the same session is told, and goes on once the first is closed', async (t) => {
    const page = await openAlone(t);
    const form = await visit(page, 'session');
    await begin(form, 'Lee Example');
    await isSaved(form, 'session');
    // A tab that a page opens has a copy of its session.
    const [second] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open(location.href))]);
    assert.ok(second);
    second.on('dialog', (dialog) => dialog.accept());
    const other = new EvidenceForm(second);
    await other.host.getByRole('heading', { name: say('drafts.open') }).waitFor();
    assert.equal(await other.button(say('drafts.continue')).count(), 0);
    await page.close();
    await other.button(say('drafts.continue')).click();
    await other.title('About you').waitFor();
    assert.equal(await other.text('Your name').inputValue(), 'Lee Example');
  });

  test('session: a tab that nobody opened from there knows nothing of it', async (t) => {
    const page = await openAlone(t);
    const form = await visit(page, 'session');
    await begin(form, 'Lee Example');
    await isSaved(form, 'session');
    const stranger = await visit(await page.context().newPage(), 'session');
    await stranger.button(say('drafts.clear')).waitFor();
    assert.equal(await stranger.button(say('drafts.continue')).count(), 0);
  });

  test('session: it ends after 30 idle minutes, in the page and for the next load', async (t) => {
    const page = await openAlone(t);
    await page.clock.install();
    const form = await visit(page, 'session');
    await begin(form, 'Lee Example');
    await page.clock.runFor(2000);
    await isSaved(form, 'session');
    await page.clock.fastForward(29 * minute);
    await isSaved(form, 'session');
    await page.clock.fastForward(2 * minute);
    await form.host.getByText(say('drafts.ended.session')).waitFor();
    assert.equal(await form.text('Your name').inputValue(), 'Lee Example', 'the page keeps it');
    await form.fill('Your name', 'Lee Example again');
    await page.clock.runFor(2000);
    await isSaved(form, 'session');
    // Closed meanwhile, so that nothing in the page can remove it: the next load does.
    await page.goto('about:blank');
    await page.clock.fastForward(31 * minute);
    await visit(page, 'session');
    await form.host.getByText(say('drafts.will')).waitFor();
    assert.equal(await form.button(say('drafts.continue')).count(), 0);
    assert.equal(await form.button(say('drafts.clear')).count(), 0, 'nothing is stored');
  });

  test('device: the code opens it after the browser crashed, until its 24 hours are over', async (t) => {
    const profile = await useProfile(t);
    const first = await profile.open();
    const form = await visit(firstPage(first), 'device');
    const canaries = await fill(form);
    const code = await keep(form);
    await form.fill('Full name', 'Sam Specimen after the code');
    await isSaved(form, 'device');
    await crash(first);

    const second = await profile.open();
    const again = await visit(firstPage(second), 'device');
    await again.host
      .getByRole('heading', { name: /^There is a saved form on this computer until tomorrow \d\d:\d\d$/ })
      .waitFor();
    await enter(again, code.toUpperCase().replaceAll(' ', '-'));
    await again.title('The child').waitFor();
    assert.equal(await again.text('Full name').inputValue(), 'Sam Specimen after the code');
    await second.close();
    const found = await searchFolder(profile.path, canaries);
    assert.deepEqual([...new Set(found.map(({ file }) => file))], []);

    const third = await profile.open();
    const late = firstPage(third);
    await late.clock.install({ time: Date.now() + 24 * 60 * minute });
    const over = await visit(late, 'device');
    await over.host.getByText(say('form.memoryOnly')).waitFor();
    assert.equal(await over.text(say('drafts.code')).count(), 0);
    assert.equal(await over.button(say('drafts.clear')).count(), 0, 'it is off the disk');
  });

  test('device: a wrong code is told, and the right one works after it', async (t) => {
    const page = await openAlone(t);
    const form = await visit(page, 'device');
    await begin(form, 'Lee Example');
    const code = await keep(form);
    await page.reload();
    await enter(form, code.split(' ').reverse().join(' '));
    await form.host.getByText(/This code does not open a saved form here/).waitFor();
    const wait = form.host.getByText(/try again in \d+ second/);
    await wait.waitFor({ state: 'detached' });
    await enter(form, code);
    await form.title('About you').waitFor();
    assert.equal(await form.text('Your name').inputValue(), 'Lee Example');
  });

  test('session: the browser crashed and restores its tabs: what was said to be saved is offered', async (t) => {
    const profile = await useProfile(t);
    const first = await profile.open();
    const form = await visit(firstPage(first), 'session');
    await begin(form, 'Lee Example');
    await isSaved(form, 'session');
    // A browser writes its tabs, and what belongs to them, a few seconds late.
    await untilWritten(profile.path, 'Session Storage', 'front-door-elements-drafts-1');
    await untilWritten(profile.path, 'Sessions', 'school-intranet.html');
    await crash(first);
    await acceptRestoring(profile.path);
    const second = await profile.open(true);
    const isForm = (page: Page): boolean => page.url().includes('school-intranet');
    const restored = second.pages().find(isForm) ?? (await second.waitForEvent('page', { predicate: isForm }));
    const again = new EvidenceForm(restored);
    await again.button(say('drafts.continue')).click();
    await again.title('About you').waitFor();
    assert.equal(await again.text('Your name').inputValue(), 'Lee Example');
  });

  for (const mode of ['session', 'device'] as const) {
    test(`${mode}: the next person who searches the browser’s files finds no answer`, async (t) => {
      const profile = await useProfile(t);
      const context = await profile.open();
      const form = await visit(firstPage(context), mode);
      const canaries = await fill(form);
      if (mode === 'device') await keep(form);
      await isSaved(form, mode);
      await firstPage(context).goto(`${serviceOf(mode).url}/`);
      await context.close();
      const found = await searchFolder(profile.path, canaries);
      assert.ok(canaries.length > 10, `${canaries.length} fields`);
      assert.deepEqual([...new Set(found.map(({ file }) => file))], [], `of ${canaries.length} canaries`);
    });
  }

  test('control: the same search finds what a page keeps that does not encrypt it', async (t) => {
    const profile = await useProfile(t);
    const context = await profile.open();
    const leaks = await leakEverything(firstPage(context));
    await context.close();
    const found = await searchFolder(profile.path, Object.values(leaks));
    const missed = Object.entries(leaks).filter(([, canary]) => !found.some((one) => one.canary === canary));
    assert.deepEqual(missed, []);
  });

  test('offline, everything on the computer can be cleared', async (t) => {
    const page = await openAlone(t);
    const form = await visit(page, 'device');
    await begin(form, 'Lee Example');
    await keep(form);
    await page.reload();
    await form.button(say('drafts.clear')).waitFor();
    await page.context().setOffline(true);
    await form.button(say('drafts.clear')).click();
    await form.button(say('drafts.clearYes')).click();
    await form.host.getByText(say('drafts.said.cleared')).waitFor();
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    assert.deepEqual(names, []);
  });
});
