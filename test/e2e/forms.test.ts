import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Pack } from '../../src/packs/types.js';
import { openPage, skip } from './support/browser.js';
import { answer, passScreen, type OwnAnswers } from './support/fill-form.js';
import { say } from './support/say.js';
import { distDir } from './support/service.js';
import { setStage } from './support/stage.js';

/** Kinds with elements of their own. */
const ELSEWHERE = ['brag', 'evidence', 'notices', 'threshold', 'training'];

const packs = readdirSync(join(distDir, 'packs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(distDir, 'packs', name), 'utf8')) as Pack)
  .filter(({ kind }) => !ELSEWHERE.includes(kind));

/** Where nothing is said, the first option of a question is taken. */
const usual: OwnAnswers = { missingNow: 'No: the child is back', pupils: '30' };

describe('every form of a council, from blank to the inbox', { skip }, () => {
  const stage = setStage();
  const pages = new Map<string, Page>();

  /** The form at its place on its council's page, opened as a person opens it. */
  async function open({ id, kind }: Pick<Pack, 'id' | 'kind'>): Promise<Locator> {
    const page = pages.get(id) ?? (await openPage(stage.browser));
    if (!pages.has(id)) await page.goto(`${stage.service.url}/${id}-forms.html`);
    pages.set(id, page);
    const place = page.locator(`#${kind}`);
    await place.locator('summary').first().click();
    const host = place.locator('fd-form');
    await host.locator('#screen-title').waitFor();
    return host;
  }

  for (const pack of packs) {
    const { id, kind, ui } = pack;
    test(`${id}/${kind}`, async () => {
      const host = await open(pack);
      const asksDanger = ui.pages[0]?.fields.includes('/danger') === true;
      if (asksDanger) await seesUrgentWords(host);
      await passPages(host, usual);
      await passScreen(host, host.locator('button[type=submit], #send').last(), usual);
      if (ui.preparesOnly) return void (await title(host, say('prepared.title')).waitFor());
      await title(host, /^Accepted at/).waitFor();
      const row = (await stage.service.rows()).at(-1);
      const sent = JSON.parse(new TextDecoder().decode(row!.body)) as { kind: string; pack: { id: string } };
      assert.deepEqual([sent.pack.id, sent.kind], [id, kind]);
      assert.equal(row!.urgent === true, asksDanger, 'not sure counts as urgent');
    });
  }

  test('an assembly and its workshop are set 7 to 14 days apart', async () => {
    pages.delete('halton');
    const host = await open({ id: 'halton', kind: 'school-visit' });
    const own = { step: 'We have met, and want to set dates', assemblyDate: '2099-03-02', workshopDate: '2099-03-17' };
    const isRefused = /Choose a day 7 to 14 days after the assembly/;
    await assert.rejects(passPages(host, own), isRefused);
    await answer(host, 'workshopDate', '2099-03-16');
    await passPages(host, own);
  });
});

const title = (host: Locator, name: string | RegExp): Locator => host.getByRole('heading', { name, level: 2 });

/** Through the pages of questions, and where their answers lead, to check-your-answers. */
async function passPages(host: Locator, own: OwnAnswers): Promise<void> {
  const goOn = host.locator('button[type=submit]');
  const request = host.getByRole('button', { name: say('checklist.early.request') });
  while ((await title(host, say('check.title')).count()) === 0) {
    if ((await request.count()) > 0) await request.click();
    else await passScreen(host, goOn, own);
  }
}

/** Danger comes first, and an answer that is not no brings the numbers; it stays at not sure. */
async function seesUrgentWords(host: Locator): Promise<void> {
  for (const words of ['Yes', 'Not sure']) {
    await answer(host, 'danger', words);
    await host.locator('.notice.urgent a[href^="tel:"]').first().waitFor();
  }
}
