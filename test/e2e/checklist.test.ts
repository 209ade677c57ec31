import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openPage, skip } from './support/browser.js';
import { startService, type TestService } from './support/service.js';
import { say } from './support/say.js';
import { watch, type Witness } from './support/witness.js';

/** A school's safeguarding page, the processor as slow as an old laptop's, at an hour that the test says. */
describe('the checklist on a school’s page', { skip }, () => {
  let service: TestService;
  let browser: Browser;
  before(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    await service.end();
  });

  async function openSchoolPage(now: string): Promise<{ page: Page; checklist: Locator; witness: Witness }> {
    const page = await openPage(browser, { viewport: { width: 1366, height: 768 } });
    await page.clock.setFixedTime(new Date(now));
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const witness = await watch(page);
    await page.goto(`${service.url}/safeguarding.html`);
    return { page, checklist: page.locator('fd-threshold-checklist'), witness };
  }

  test('urgent at ten past three: the number after one press, the result after two, in under 30 seconds', async () => {
    const start = performance.now();
    const { page, checklist, witness } = await openSchoolPage('2026-11-24T15:10:00Z');
    await checklist.getByRole('checkbox', { name: /hurting, abusing or frightening/ }).check();
    const call = checklist.getByRole('status').filter({ hasText: say('checklist.call.now') });
    await call.getByRole('link', { name: '0151 907 8305' }).waitFor();
    await call.getByRole('link', { name: '999' }).waitFor();
    await checklist.getByRole('button', { name: say('form.continue'), exact: true }).click();
    await checklist.getByRole('heading', { name: say('checklist.page.result'), level: 2 }).waitFor();
    await checklist.getByText(/Phone the council now/).waitFor();
    assert.ok(performance.now() - start < 30_000);
    witness.assertClean(service.url);
    await page.close();
  });

  test('a Friday at a quarter to five: the out-of-hours number comes first', async () => {
    const { page, checklist } = await openSchoolPage('2026-11-27T16:45:00Z');
    await checklist.getByRole('checkbox', { name: /suicide attempt or plan/ }).check();
    const call = checklist.getByRole('status').filter({ hasText: say('checklist.call.closed') });
    assert.match(await call.innerText(), /0345 050 0148[^]*Monday 09:00[^]*0151 907 8305/);
    await page.close();
  });

  test('an ordinary worry goes from ticks to the report of the same page, and nothing is typed twice', async () => {
    const { page, checklist, witness } = await openSchoolPage('2026-11-24T15:10:00Z');
    const goOn = () => checklist.getByRole('button', { name: say('form.continue'), exact: true }).click();
    for (const question of ['Is the child in danger right now?', 'Has the child been hurt or abused']) {
      await checklist.getByRole('group', { name: question }).getByRole('radio', { name: 'No', exact: true }).check();
    }
    await checklist.getByRole('combobox', { name: /Which council area/ }).selectOption({ label: 'Halton' });
    await goOn();
    await goOn();
    await checklist.getByRole('checkbox', { name: 'School and learning' }).check();
    await goOn();
    const late = checklist.getByRole('group', { name: /Attendance or punctuality has slipped/ });
    await late.getByRole('radio', { name: 'Yes' }).check();
    await late.getByRole('checkbox', { name: 'It is in records' }).check();
    await goOn();
    await goOn();
    await checklist
      .getByText(/Some extra help is needed/)
      .first()
      .waitFor();
    await checklist.getByRole('button', { name: say('checklist.handOver') }).click();
    const form = page.locator('fd-evidence-form');
    const danger = form.getByRole('group', { name: 'Is the child in danger right now?' });
    assert.equal(await danger.getByRole('radio', { name: 'No', exact: true }).isChecked(), true);
    await form
      .getByText(/From your checklist/)
      .first()
      .waitFor();
    assert.equal(await form.evaluate((host) => host.shadowRoot?.activeElement?.id), 'screen-title');
    assert.equal(new URL(page.url()).search + new URL(page.url()).hash, '');
    witness.assertClean(service.url);
    await page.close();
  });

  /** Answers the two questions of danger calmly, by keyboard: Tab to a question, Space, arrows to the answer. */
  async function calmByKeyboard(page: Page, checklist: Locator): Promise<void> {
    for (const question of ['Is the child in danger right now?', 'Has the child been hurt or abused']) {
      const group = checklist.getByRole('group', { name: question });
      await group.getByRole('radio').first().focus();
      await page.keyboard.press('Space');
      const no = group.getByRole('radio', { name: 'No', exact: true });
      for (let count = 0; count < 3 && !(await no.isChecked()); count += 1) await page.keyboard.press('ArrowDown');
      assert.equal(await no.isChecked(), true);
    }
  }

  const goOn = async (page: Page, checklist: Locator): Promise<void> => {
    await checklist.getByRole('button', { name: say('form.continue'), exact: true }).focus();
    await page.keyboard.press('Enter');
  };

  const tick = async (page: Page, checklist: Locator, words: RegExp | string, answer = 'Yes'): Promise<void> => {
    await checklist.getByRole('group', { name: words }).getByRole('radio', { name: answer, exact: true }).focus();
    await page.keyboard.press('Space');
  };

  const copied = async (page: Page, checklist: Locator): Promise<string> => {
    await checklist.getByRole('button', { name: say('checklist.copy') }).focus();
    await page.keyboard.press('Enter');
    await checklist.getByRole('heading', { name: say('prepared.title') }).waitFor();
    return (
      await checklist.getByRole('textbox').evaluateAll((boxes: HTMLTextAreaElement[]) => boxes.map((box) => box.value))
    ).join('\n');
  };

  test('domestic abuse, by keyboard: the note and "not before advice", on screen and in the copy', async () => {
    const { page, checklist, witness } = await openSchoolPage('2026-11-24T15:10:00Z');
    await calmByKeyboard(page, checklist);
    await goOn(page, checklist);
    await goOn(page, checklist);
    await checklist.getByRole('checkbox', { name: 'Domestic abuse' }).focus();
    await page.keyboard.press('Space');
    await goOn(page, checklist);
    await tick(page, checklist, /past or present abuse or control at home/);
    await goOn(page, checklist);
    await goOn(page, checklist);
    await checklist.getByRole('heading', { name: say('checklist.page.result'), level: 2 }).waitFor();
    for (const words of [await checklist.locator('.root').innerText(), await copied(page, checklist)]) {
      assert.match(words, /Do not contact the other adult[^]*Do not tell or ask the family until/);
      assert.doesNotMatch(words, /Tell the family what you are doing/);
      assert.match(words, /0151 907 8305/);
    }
    witness.assertClean(service.url);
    await page.close();
  });

  test('a child over the border, by keyboard: the number there, and nothing of this council’s ways', async () => {
    const { page, checklist } = await openSchoolPage('2026-11-24T15:10:00Z');
    await checklist.getByRole('combobox', { name: /Which council area/ }).focus();
    await page.keyboard.type('Liverpool');
    await page.keyboard.press('Tab');
    await checklist.getByRole('checkbox', { name: /Very hungry, dirty, cold/ }).focus();
    await page.keyboard.press('Space');
    const call = checklist.getByRole('status').filter({ hasText: say('checklist.call.now') });
    await call.getByRole('link', { name: '0151 459 2606' }).waitFor();
    await call.getByRole('link', { name: /Report child abuse to a local council/ }).waitFor();
    await goOn(page, checklist);
    await checklist.getByText('That council decides how to respond').waitFor();
    assert.equal(await checklist.getByRole('button', { name: say('checklist.checkAndSend') }).count(), 0);
    const words = await copied(page, checklist);
    assert.match(words, /Liverpool: 0151 459 2606/);
    assert.doesNotMatch(words, /iCART|Pan-Cheshire/);
    await page.close();
  });

  for (const { name, isAboutHead } of [
    { name: 'an absent lead is not waited for', isAboutHead: false },
    { name: 'a worry about the head: nobody is sent to the lead', isAboutHead: true },
  ]) {
    test(`by keyboard: ${name}`, async () => {
      const { page, checklist } = await openSchoolPage('2026-11-24T15:10:00Z');
      await calmByKeyboard(page, checklist);
      await goOn(page, checklist);
      await checklist.getByRole('heading', { name: say('checklist.page.about') }).waitFor();
      if (isAboutHead) {
        await tick(page, checklist, /about someone who works or volunteers/);
        await tick(page, checklist, /safeguarding lead, the head, or the manager/);
      }
      await goOn(page, checklist);
      for (const next of ['areas', 'indicators', 'last']) {
        await checklist.getByRole('heading', { name: say(`checklist.page.${next}`) }).waitFor();
        if (next !== 'last') await goOn(page, checklist);
      }
      await tick(page, checklist, /are you still worried/);
      await goOn(page, checklist);
      await checklist.getByText(/You are worried but nothing fits/).waitFor();
      for (const words of [await checklist.locator('.root').innerText(), await copied(page, checklist)]) {
        assert.match(words, /iCART: 0151 907 8305/);
        if (isAboutHead) {
          assert.match(words, /Do not ask the safeguarding lead or the head about this/);
          assert.doesNotMatch(words, /own safeguarding lead|talk to them first|tell your safeguarding lead/i);
        } else assert.match(words, /If they are away, do not wait: phone yourself/);
      }
      await page.close();
    });
  }

  test('the service takes a checklist, judged by the same rules, and gives a receipt', async () => {
    const { page, checklist } = await openSchoolPage('2026-11-24T15:10:00Z');
    await checklist.getByRole('checkbox', { name: /hurting, abusing or frightening/ }).check();
    await checklist.getByRole('button', { name: say('form.continue'), exact: true }).click();
    await checklist.getByRole('button', { name: say('checklist.checkAndSend') }).click();
    await checklist.getByRole('button', { name: say('check.send') }).click();
    await checklist.getByRole('heading', { name: /^Accepted at/ }).waitFor();
    const [row] = await service.rows();
    const { kind, data } = JSON.parse(new TextDecoder().decode(row?.body)) as { kind: string; data: object };
    assert.equal(kind, 'threshold');
    assert.deepEqual(data, { signs: ['S01'], suggestion: { rule: 'R1', level: 4, route: 'urgent' } });
    await page.close();
  });
});
