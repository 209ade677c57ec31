import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { poll } from '../support/engine.js';
import { policyFor, threeOriginPolicy } from '../support/policy.js';
import { assertListed, readAnswers } from './support/answers.js';
import { openBrowser, openPage, skip } from './support/browser.js';
import { EvidenceForm } from './support/evidence-form.js';
import { startService, type TestService } from './support/service.js';
import { fillUrgentReport } from './support/urgent-report.js';
import { watch, type Witness } from './support/witness.js';
import { writePage } from './support/write-page.js';
import { say } from './support/say.js';

/** The page, the script and the service of three different parties, as a school really has them. */
describe('three origins', { skip }, () => {
  let script: TestService;
  let service: TestService;
  /** The origin that the council has listed; its servers come and go. */
  let listed: URL;
  let browser: Browser;
  before(async () => {
    const found = await startService({ parts: ['pages'] });
    listed = new URL(found.url);
    await found.end();
    [script, service, browser] = await Promise.all([
      startService({ parts: ['dist'] }),
      startService({ parts: ['service'], allowedOrigins: [listed.origin] }),
      openBrowser(),
    ]);
  });
  after(async () => {
    await browser.close();
    await Promise.all([script.end(), service.end()]);
  });

  /** A visit to the school's page, served with a policy from the listed origin or from another. */
  async function visit(
    t: TestContext,
    policy: string,
    port = Number(listed.port),
  ): Promise<{ origin: string; form: EvidenceForm; witness: Witness }> {
    const folder = await writePage('school-intranet.html', {
      'src="/dist/': `src="${script.url}/dist/`,
      'endpoint="/api"': `endpoint="${service.url}/api"`,
      // The page's own picture is no business of the widget's policy.
      '<link rel="icon" href="data:," />': '<link rel="icon" href="/school-intranet.css" />',
    });
    t.after(() => folder.remove());
    const origins = { script: script.url, service: service.url };
    const site = await startService({
      parts: ['pages'],
      port,
      pagesDir: folder.path,
      pagePolicy: policyFor(policy, origins),
    });
    t.after(() => site.end());
    const page = await openPage(browser);
    t.after(() => page.close());
    const witness = await watch(page);
    await page.goto(`${site.url}/school-intranet.html`);
    return { origin: site.url, form: new EvidenceForm(page), witness };
  }

  test('the README prints exactly the policy that is tested here', async () => {
    const readme = await readFile('README.md', 'utf8');
    assert.ok(readme.includes(`\n${threeOriginPolicy}\n`), `README.md should print the line: ${threeOriginPolicy}`);
  });

  test('under that policy an urgent report goes from blank to the row', async (t) => {
    const { origin, form, witness } = await visit(t, threeOriginPolicy);
    // Says what was stopped, should the form not come.
    await fillUrgentReport(form).finally(() => witness.assertClean(origin, script.url, service.url));
    await form.host.getByText(`This goes to iCART at ${new URL(service.url).host}.`).waitFor();
    await form.button(say('check.send')).click();
    await form.title(/^Accepted at/).waitFor();
    const [row, ...others] = await service.rows();
    assert.equal(others.length, 0);
    await form.host.getByText(`Your reference is ${row?.receipt_id}`).waitFor();
    witness.assertClean(origin, script.url, service.url);
    const asked = new Set(witness.requests.map((request) => new URL(request.url()).origin));
    assert.deepEqual([...asked].sort(), [origin, script.url, service.url].sort());
  });

  /** Nothing arrived, the page says so, and nothing is lost. */
  async function assertNotSent(form: EvidenceForm, title: string): Promise<void> {
    assert.match(title, /NOT SENT/);
    const rows = await service.rows();
    await fillUrgentReport(form);
    await form.button(say('check.send')).click();
    await form.title(title).waitFor();
    await form.host.getByRole('link', { name: '0151 907 8305' }).first().waitFor();
    await form.button(say('waiting.backToAnswers')).click();
    await form.title(say('check.title')).waitFor();
    assertListed(form.given, await readAnswers(form.host));
    assert.deepEqual(await service.rows(), rows);
  }

  test('without the service in connect-src: NOT SENT, and every answer is still there', async (t) => {
    const { form } = await visit(t, threeOriginPolicy.replace(' https://frontdoor.council.example', ''));
    await assertNotSent(form, say('waiting.title'));
  });

  test('a page that the council has not listed: NOT SENT, and every answer is still there', async (t) => {
    const { form } = await visit(t, threeOriginPolicy, 0);
    await assertNotSent(form, say('paused.title'));
  });

  const tooStrict: Readonly<Record<string, string>> = {
    'the script in script-src': threeOriginPolicy.replace(
      "script-src 'self' https://cdn.council.example",
      "script-src 'self'",
    ),
    'the script in connect-src': threeOriginPolicy.replace(
      "connect-src 'self' https://cdn.council.example",
      "connect-src 'self'",
    ),
    'lit-html in trusted-types': threeOriginPolicy.replace("lit-html 'allow-duplicates'", "'none'"),
  };

  for (const [what, policy] of Object.entries(tooStrict)) {
    test(`without ${what}: no form, and the page’s own numbers stay`, async (t) => {
      const { form, witness } = await visit(t, policy);
      const isRefused = async (): Promise<boolean> =>
        witness.complaints.some((one) => one.startsWith('error: policy: '));
      await poll('the policy to stop something', isRefused);
      assert.ok(await form.page.getByRole('link', { name: '0151 907 8305' }).isVisible());
      assert.equal(await form.host.getByRole('button').count(), 0);
    });
  }
});
