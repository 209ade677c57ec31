import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertListed, readAnswers } from './support/answers.js';
import { openPage, skip } from './support/browser.js';
import { EvidenceForm } from './support/evidence-form.js';
import { setStage } from './support/stage.js';
import { fillUrgentReport } from './support/urgent-report.js';
import { fillWholeReport } from './support/whole-report.js';
import { watch, type Witness } from './support/witness.js';
import { say } from './support/say.js';

/** From a blank form on a school's page, under the policy that is served with it, to the row in the council's inbox. */
describe('the main job', { skip }, () => {
  const stage = setStage();

  async function openSchoolPage(): Promise<{ page: Page; form: EvidenceForm; witness: Witness }> {
    const page = await openPage(stage.browser);
    const witness = await watch(page);
    const answer = await page.goto(`${stage.service.url}/school-intranet.html`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
    ])
      assert.ok(policy.includes(part), `${part} in: ${policy}`);
    assert.doesNotMatch(policy, /unsafe-/);
    return { page, form: new EvidenceForm(page), witness };
  }

  /** Presses Send and reads the reference from the page. */
  async function send(form: EvidenceForm): Promise<string> {
    await form.button(say('check.send')).click();
    await form.title(/^Accepted at \d\d:\d\d$/).waitFor();
    const words = await form.host.getByText(/^Your reference is /).innerText();
    return words.replace('Your reference is ', '');
  }

  /** The council's side: the row in the inbox leads to the answers. */
  async function assertInInbox(page: Page, form: EvidenceForm, reference: string, urgency: string): Promise<void> {
    await page.goto(`${stage.service.url}/inbox`);
    const row = page.getByRole('row').filter({ hasText: reference });
    assert.match(await row.innerText(), new RegExp(`\\t${urgency}\\t`));
    await row.getByRole('link', { name: reference }).click();
    await page.getByRole('heading', { name: reference }).waitFor();
    assertListed(form.given, await readAnswers(page.locator('main')));
  }

  test('an urgent report: blank, sent, a reference, in the inbox', async () => {
    const { page, form, witness } = await openSchoolPage();
    await fillUrgentReport(form);
    assertListed(form.given, await readAnswers(form.host));
    const reference = await send(form);
    const [row, ...others] = await stage.service.rows();
    assert.deepEqual([row?.receipt_id, row?.urgent, others.length], [reference, true, 0]);
    await assertInInbox(page, form, reference, 'Urgent');
    witness.assertClean(stage.service.url);
    assert.equal(witness.sent().length, 1);
    await page.close();
  });

  test('the whole form of a worry that is not urgent: every page, in the inbox', async () => {
    const { page, form, witness } = await openSchoolPage();
    await fillWholeReport(form);
    assertListed(form.given, await readAnswers(form.host));
    await form.host.getByRole('checkbox', { name: /accurate/ }).check();
    const reference = await send(form);
    const row = (await stage.service.rows()).at(-1);
    assert.deepEqual([row?.receipt_id, row?.urgent], [reference, false]);
    await assertInInbox(page, form, reference, 'Not urgent');
    witness.assertClean(stage.service.url);
    assert.equal(witness.sent().length, 1);
    await page.close();
  });

  test('control: what the page’s policy stops, and a request to another origin, would be seen', async () => {
    const { page, form, witness } = await openSchoolPage();
    await form.title('Before you start').waitFor();
    assert.throws(() => witness.assertClean('https://elsewhere.example'), /school-intranet/);
    const seen = page.waitForEvent('console', (message) => message.text().startsWith('policy: img-src'));
    await page.evaluate(() =>
      document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' })),
    );
    await seen;
    assert.throws(() => witness.assertClean(stage.service.url), /policy: img-src stopped https:\/\/elsewhere/);
    await page.close();
  });
});
