import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, skip } from './support/browser.js';
import { EvidenceForm } from './support/evidence-form.js';
import { startProxy, type Proxy } from './support/proxy.js';
import { sendAgain } from './support/send-again.js';
import { startService, type TestService } from './support/service.js';
import { fillUrgentReport } from './support/urgent-report.js';
import { watch, type Witness } from './support/witness.js';
import { say } from './support/say.js';

describe('the same report twice is one report', { skip }, () => {
  let service: TestService;
  let proxy: Proxy;
  let browser: Browser;
  before(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
    proxy = await startProxy(service.url);
  });
  after(async () => {
    await browser.close();
    await proxy.close();
    await service.end();
  });

  /** A filled-in report, ready to send through the faulty line. */
  async function prepare(): Promise<{ form: EvidenceForm; witness: Witness }> {
    const page = await openPage(browser);
    const witness = await watch(page);
    await page.goto(`${proxy.url}/school-intranet.html`);
    const form = new EvidenceForm(page);
    await fillUrgentReport(form);
    return { form, witness };
  }

  test('the bytes that the browser sent, sent again: one row, the same receipt', async () => {
    const before = (await service.rows()).length;
    const { form, witness } = await prepare();
    await form.button(say('check.send')).click();
    await form.title(/^Accepted at/).waitFor();
    const [request] = witness.sent();
    assert.ok(request);
    const [first, second] = [await sendAgain(request), await sendAgain(request)];
    assert.deepEqual([first.status, first.isReplayed], [200, true]);
    assert.deepEqual(second, first);
    await form.host.getByText(`Your reference is ${first.receipt.receiptId}`).waitFor();
    const rows = await service.rows();
    assert.equal(rows.length, before + 1);
    assert.equal(rows.at(-1)?.receipt_id, first.receipt.receiptId);
    await form.page.close();
  });

  test('control: another report is another row; other bytes under its key are refused', async () => {
    const before = (await service.rows()).length;
    const { form, witness } = await prepare();
    await form.button(say('check.send')).click();
    await form.title(/^Accepted at/).waitFor();
    const [request] = witness.sent();
    assert.ok(request);
    const { status } = await sendAgain(request, (body) => Buffer.from(body.toString().replace('Sam', 'Max')));
    assert.ok(status === 400 || status === 422, `answered ${status}`);
    assert.equal((await service.rows()).length, before + 1);
    await form.page.close();
  });

  test('the answer is lost on the way: the page says NOT SENT; tried again, it is one row', async () => {
    const before = (await service.rows()).length;
    const answersBefore = proxy.answers.length;
    const { form } = await prepare();
    proxy.set('loses-answers');
    await form.button(say('check.send')).click();
    await form.title(say('waiting.title')).waitFor();
    const stored = await service.rows();
    assert.equal(stored.length, before + 1, 'the council has it; the page cannot know');
    // From here the line holds what the page sends by itself, so that the press below comes while it waits.
    proxy.set('holds');
    await form.button(say('waiting.tryNow')).click();
    proxy.set('open');
    await form.title(/^Accepted at/).waitFor();
    await form.host.getByText(`Your reference is ${stored.at(-1)?.receipt_id}`).waitFor();
    assert.deepEqual(await service.rows(), stored);
    const [first, ...later] = proxy.answers.slice(answersBefore);
    assert.deepEqual(first, { status: 201, isReplayed: false });
    assert.ok(later.length > 0 && later.every(({ status, isReplayed }) => status === 200 && isReplayed));
    await form.page.close();
  });
});
