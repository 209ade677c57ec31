import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPage, skip } from './support/browser.js';
import { EvidenceForm } from './support/evidence-form.js';
import { setStage } from './support/stage.js';
import { fillUrgentReport } from './support/urgent-report.js';
import { watch } from './support/witness.js';
import { say } from './support/say.js';

/** The council's page without an endpoint: there is nowhere to send to, and the page never says that it sent. */
describe('prepare only', { skip }, () => {
  const stage = setStage({ parts: ['pages', 'dist'] });

  test('it ends in words to copy and print, and asks nothing of a service', async (t) => {
    const page = await openPage(stage.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    t.after(() => page.close());
    const witness = await watch(page);
    await page.goto(`${stage.service.url}/council-partnership.html`);
    const form = new EvidenceForm(page);
    await form.title('Before you start').waitFor();
    await fillUrgentReport(form, { words: (suggestion) => suggestion, leave: () => fillYou(form) });
    assert.equal(await form.button(say('check.send')).count(), 0);
    await form.button(say('check.prepare')).click();
    await form.title(say('prepared.title')).waitFor();
    await form.host.getByText(say('prepared.lead')).waitFor();
    assert.doesNotMatch(await form.host.innerText(), /\b(accepted|was sent|has been sent|your reference)\b/i);
    const blocks = await form.host
      .locator('textarea[id^=portal-]')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    const everything = blocks.join('\n');
    for (const [question, answer] of form.given) {
      assert.ok(everything.includes(`${question}\n${answer}`), `${question}: ${answer} in\n${everything}`);
    }
    await form.button(say('prepared.copyAll')).click();
    await form.host.getByText('Copied.', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const block of blocks) assert.ok(copied.includes(block), block);
    witness.assertClean(stage.service.url);
    assert.deepEqual(
      witness.requests.map((request) => new URL(request.url()).pathname).filter((path) => path.startsWith('/api')),
      [],
    );
    assert.deepEqual(
      witness.requests.filter((request) => request.method() !== 'GET'),
      [],
    );
  });
});

/** This page presets nothing: the person says who they are. */
async function fillYou(form: EvidenceForm): Promise<void> {
  if ((await form.title('About you').count()) === 0) return;
  await form.fill('Your job', 'Deputy head');
  await form.fill('Best phone number', '01632 960 101');
}
