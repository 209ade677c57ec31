import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, skip } from './support/browser.js';
import { EvidenceForm } from './support/evidence-form.js';
import { keepPrints, lastPrint, printToPaper } from './support/paper.js';
import { withoutSpace } from './support/pdf-text.js';
import { startProxy, type Proxy } from './support/proxy.js';
import { say } from './support/say.js';
import { startService, type TestService } from './support/service.js';
import { pages } from './support/whole-report.js';

const bytes = 20 * 1024 * 1024;
const part = 512 * 1024;
/** Longer than a line of any sheet, without a place to break. */
const unbroken = 'W'.repeat(120);
const secret = 'Gran’s phone number';

/** One report, from its file of 20 MB to the paper that it ends on. */
describe('what leaves the page', { skip }, () => {
  let service: TestService;
  let browser: Browser;
  let proxy: Proxy;
  let page: Page;
  let form: EvidenceForm;
  before(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
    proxy = await startProxy(service.url);
    page = await openPage(browser, { acceptDownloads: true });
    form = new EvidenceForm(page);
    await keepPrints(form);
    await page.goto(`${proxy.url}/school-intranet.html`);
  });
  after(async () => {
    await browser.close();
    await proxy.close();
    await service.end();
  });

  const press = (key: string): Promise<void> => form.button(say(key)).click();

  /** What is downloaded when a button is pressed. */
  async function saved(key: string): Promise<{ name: string; content: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), press(key)]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
  }

  test('control: words that reach beyond the paper are seen', async () => {
    const { cut, text } = await printToPaper(browser, `<p style="white-space: nowrap">${unbroken}</p>`);
    assert.ok(cut.length > 0 && !text.includes(unbroken), text);
  });

  test('a blank form and a call sheet can be printed before anything is answered', async () => {
    await form.title('Before you start').waitFor();
    await press('form.prepare');
    await form.title(say('prepared.title')).waitFor();
    for (const key of ['outputs.printBlank', 'outputs.printCall']) {
      await press(key);
      const paper = await printToPaper(browser, await lastPrint(form));
      assert.deepEqual(paper.cut, [], key);
      assert.ok(paper.text.includes(withoutSpace('Is the child in danger right now?')), paper.text);
      assert.ok(paper.text.includes('01519078305'), 'the council’s number');
    }
    await press('waiting.backToAnswers');
  });

  test('20 MB arrive with progress, and after a dropped connection half way go on from where they were', async () => {
    const answer = (words: string): string => (words === 'Finding 0' ? unbroken : words);
    for (const [title, fill] of pages) {
      await form.title(title).waitFor();
      await fill(form, answer);
      if (title === 'Toolkit evidence') break;
      await form.goOn();
    }
    await form.choose('How will you send the completed form?', 'Attach it here');
    await form.host.locator('input[type=file]').setInputFiles(
      {
        name: 'voice-of-the-child.txt',
        mimeType: 'text/plain',
        buffer: Buffer.alloc(bytes, 'A made-up line.\n'),
      },
      { timeout: 60_000 },
    );
    const progress = form.host.locator('progress');
    const sent = (): Promise<number> => progress.evaluate((one) => (one as HTMLProgressElement).value);
    await progress.waitFor();
    const seen: number[] = [];
    while ((seen.at(-1) ?? 0) < bytes / 2) {
      const now = await sent();
      if (now !== seen.at(-1)) seen.push(now);
    }
    assert.ok(seen.length >= 2, `progress that moves: ${seen.join()}`);
    proxy.set('cut');
    await form.host.getByText(say('file.state.stalled')).waitFor();
    const before = proxy.parts.map(({ offset }) => offset);
    proxy.set('open');
    await form.host.getByText(say('file.state.done')).waitFor({ timeout: 120_000 });
    const taken = proxy.parts.filter(({ status }) => status < 300).map(({ offset }) => offset);
    assert.deepEqual(
      taken,
      Array.from({ length: bytes / part }, (_, index) => index * part),
      'every part was taken once, in order',
    );
    assert.ok(before.length >= bytes / part / 2, `${before.length} parts before the line was cut`);
    const again = proxy.parts.slice(before.length).filter(({ offset }) => before.includes(offset));
    assert.deepEqual(again, [], 'nothing that had arrived was sent again');
  });

  test('each output, printed to PDF, has every answer and cuts nothing; what the family must not see stands apart', async () => {
    await form.goOn();
    for (const [title, fill] of pages.slice(pages.findIndex(([name]) => name === 'Toolkit evidence') + 1)) {
      await form.title(title).waitFor();
      await fill(form, (words) => words);
      await form.goOn();
    }
    await form.title(say('check.title')).waitFor();
    await press('check.prepare');
    await form.title(say('prepared.title')).waitFor();
    const answers = form.given.filter(([, words]) => words !== 'By secure email' && words !== 'Finding 0');

    await press('check.print');
    const whole = await printToPaper(browser, await lastPrint(form));
    const { name, content } = await saved('prepared.savePage');
    assert.match(name, /^report-not-sent-\d{4}-\d\d-\d\d\.html$/);
    assert.doesNotMatch(content, /<script|https?:(?!\/\/www\.w3)/i, 'a page without scripts, and of nobody else');
    const file = await printToPaper(browser, content);
    for (const paper of [whole, file]) {
      assert.deepEqual(paper.cut, []);
      assert.ok(paper.pages > 1);
      for (const [question, words] of [...answers, ['Headline finding', unbroken] as const]) {
        assert.ok(paper.text.includes(withoutSpace(words)), `${question}: ${words} in ${paper.text}`);
      }
      const [where, apart] = [secret, say('check.private')].map((words) => paper.text.indexOf(withoutSpace(words)));
      assert.ok(apart! > 0 && where! > apart!, paper.text);
      const last = answers.findLast(([, words]) => words === 'The school')!;
      assert.ok(paper.text.lastIndexOf(withoutSpace(last[1])) < apart!, 'it stands at the end');
    }

    await press('outputs.printCall');
    const call = await printToPaper(browser, await lastPrint(form));
    assert.deepEqual(call.cut, []);
    const order = [
      'Lee Example',
      'Sam Specimen',
      'Sam is often hungry on Mondays',
      'Breakfast every day',
      say('outputs.ask'),
      secret,
    ];
    const places = order.map((words) => call.text.indexOf(withoutSpace(words)));
    assert.ok(!places.includes(-1), `${places.join()} in ${call.text}`);
    assert.deepEqual(
      [...places].sort((one, other) => one - other),
      places,
      'in the order of a call',
    );
    const text = await saved('prepared.saveText');
    assert.ok(text.content.indexOf(secret) > text.content.indexOf(say('check.private')));
  });

  test('an accepted report has its file; its record can be saved, and a reminder that names no child', async () => {
    await press('waiting.backToAnswers');
    await form.host.getByRole('checkbox', { name: /accurate/ }).check();
    await press('check.send');
    await form.title(/^Accepted at \d\d:\d\d$/).waitFor();
    const [row] = await service.rows();
    const { attachments } = JSON.parse(new TextDecoder().decode(row!.body)) as { attachments: { bytes: number }[] };
    assert.deepEqual(
      attachments.map((one) => one.bytes),
      [bytes],
    );
    const { name, content } = await saved('prepared.saveText');
    assert.equal(name, `report-${row!.receipt_id}.txt`);
    assert.ok(content.includes(row!.receipt_id) && content.includes('Sam Specimen'));
    const reminder = await saved('outputs.chaseSave');
    assert.match(reminder.content, /^BEGIN:VCALENDAR/);
    assert.ok(reminder.content.includes(row!.receipt_id));
    assert.doesNotMatch(reminder.content, /Sam|Alex|Specimen|Robin|Mersey/);
  });
});
