import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startDemo } from '../../demo/serve.js';
import { assertListed, readAnswers } from './support/answers.js';
import { openPage, skip } from './support/browser.js';
import { EvidenceForm } from './support/evidence-form.js';
import { holdRequests } from './support/hold-requests.js';
import type { TestService } from './support/service.js';
import { setStage } from './support/stage.js';
import { fillUrgentReport } from './support/urgent-report.js';
import { watch, type Witness } from './support/witness.js';
import { say } from './support/say.js';

const api = '**/api/**';

/** The whole server goes: the service, and the files that the page might still want. */
describe('the service goes down before Send', { skip }, () => {
  const stage = setStage();
  beforeEach(() => stage.service.start());

  /** A report that the person tried to send while nobody listens. */
  async function sendInVain(): Promise<{ form: EvidenceForm; witness: Witness; rowsBefore: number }> {
    const page = await openPage(stage.browser);
    const witness = await watch(page);
    await page.goto(`${stage.service.url}/school-intranet.html`);
    const form = new EvidenceForm(page);
    await fillUrgentReport(form);
    const rowsBefore = (await stage.service.rows()).length;
    await stage.service.stop();
    await form.button(say('check.send')).click();
    await form.title(say('waiting.title')).waitFor();
    return { form, witness, rowsBefore };
  }

  test('the page says so, keeps every answer, and sends when the service is back', async () => {
    assert.match(say('waiting.title'), /NOT SENT/);
    const { form, rowsBefore } = await sendInVain();
    await form.host.getByText(say('waiting.network')).waitFor();
    for (const number of ['999', '0151 907 8305', '0345 050 0148'])
      assert.ok(await form.host.getByRole('link', { name: number, exact: true }).first().isVisible(), number);
    await form.button(say('waiting.backToAnswers')).click();
    await form.title(say('check.title')).waitFor();
    assertListed(form.given, await readAnswers(form.host));
    await form.button(say('check.send')).click();
    await form.title(say('waiting.title')).waitFor();
    // What the page sends by itself waits, so that the press comes first.
    const release = await holdRequests(form.page, api);
    await stage.service.start();
    await form.button(say('waiting.tryNow')).click();
    await release();
    await form.title(/^Accepted at/).waitFor();
    const rows = await stage.service.rows();
    assert.equal(rows.length, rowsBefore + 1);
    await form.host.getByText(`Your reference is ${rows.at(-1)?.receipt_id}`).waitFor();
    await form.page.close();
  });

  test('kept on this computer: the next load says so without a name, and sends only when told', async () => {
    assert.match(say('kept.title'), /NOT SENT/);
    const { form, witness, rowsBefore } = await sendInVain();
    await keepAndLoadAgain(form, stage.service);
    const notice = form.host.getByRole('region', { name: /^1 report not sent, \d\d:\d\d$/ });
    await notice.waitFor();
    assert.doesNotMatch(await form.host.innerText(), /Lee|Sam|Sample|Widnes|bruise/i);
    // A person may well go on with another report meanwhile.
    await form.choose('Is the child in danger right now?', 'No');
    assert.equal((await stage.service.rows()).length, rowsBefore);
    assert.deepEqual(witness.sent(), [], 'nothing is sent by itself');
    await notice.getByRole('button', { name: say('kept.send') }).click();
    const words = await form.host.getByText(/^Accepted at .* Your reference is/).innerText();
    const rows = await stage.service.rows();
    assert.equal(rows.length, rowsBefore + 1);
    assert.ok(words.includes(rows.at(-1)?.receipt_id ?? 'no row'), words);
    await notice.waitFor({ state: 'hidden' });
    assert.equal(witness.sent().length, 1);
    await form.page.close();
  });

  test('kept on this computer, then deleted: gone, and never sent', async () => {
    const { form, witness, rowsBefore } = await sendInVain();
    await keepAndLoadAgain(form, stage.service);
    const notice = form.host.getByRole('region', { name: /^1 report not sent/ });
    await notice.getByRole('button', { name: say('kept.delete') }).click();
    await form.host.getByText(say('kept.deleted')).waitFor();
    await notice.waitFor({ state: 'hidden' });
    await form.page.reload();
    await form.title('Before you start').waitFor();
    await form.host.getByText(say('form.memoryOnly')).waitFor();
    assert.equal(await notice.count(), 0);
    assert.equal((await stage.service.rows()).length, rowsBefore);
    assert.deepEqual(witness.sent(), []);
    await form.page.close();
  });
});

test('the demo stops at once, though a browser has opened a line and asked nothing', async () => {
  const demo = await startDemo({ parts: ['pages'] });
  const line = connect(Number(new URL(demo.url).port), '127.0.0.1');
  await once(line, 'connect');
  // Answered after the line was accepted.
  await fetch(demo.url);
  const ended = once(line, 'close').then(() => 'the demo ended the line');
  const closed = demo.close();
  assert.equal(await Promise.race([ended, waitTooLong()]), 'the demo ended the line');
  await closed;
});

const waitTooLong = (): Promise<string> => pause(10_000, 'it waits for the line', { ref: false });

/** Keeps it, leaves the page, and comes back in the same tab once the service is there again. */
async function keepAndLoadAgain(form: EvidenceForm, service: TestService): Promise<void> {
  const { page } = form;
  await form.button(say('waiting.keep')).click();
  await form.host.getByRole('heading', { name: say('kept.title') }).waitFor();
  const url = page.url();
  page.once('dialog', (dialog) => dialog.accept());
  await page.goto('about:blank');
  await service.start();
  await page.goto(url);
  await form.title('Before you start').waitFor();
}
