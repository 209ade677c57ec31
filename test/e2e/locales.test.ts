import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Pack } from '../../src/packs/types.js';
import { openBrowser, openPage, skip } from './support/browser.js';
import { findOverflow } from './support/overflow.js';
import { distDir, startService } from './support/service.js';
import { readWords } from './support/visible-words.js';
import { walkAnswers, walkUrgentReport } from './support/walk.js';
import { watch, type Witness } from './support/witness.js';
import { writePage } from './support/write-page.js';

/**
 * Two languages that nobody speaks, made from the English one: whatever is not in them on screen is English that no
 * translator could reach.
 */
describe('other languages', { skip }, () => {
  let browser: Browser;
  /** Words that are the same in every language: names, numbers and hours of the council's data, and the answers. */
  let data: readonly string[];
  before(async () => {
    browser = await openBrowser();
    const pack = JSON.parse(await readFile(`${distDir}/packs/halton/evidence.json`, 'utf8')) as Pack;
    const { emergency, frontDoor, outOfHours } = pack.contacts;
    const contacts = [emergency, frontDoor, outOfHours].flatMap((one) => [one.team, one.phone, one.hoursAsPrinted]);
    const presets = ['Mersey Lane Primary (made up)', 'Designated safeguarding lead', '01632 960 100'];
    data = [...contacts, ...presets, ...Object.values(walkAnswers), pack.council.frontDoor, pack.council.name].filter(
      (one): one is string => typeof one === 'string',
    );
  });
  after(() => browser.close());

  async function visit(t: TestContext, lang: string, width: number): Promise<{ page: Page; witness: Witness }> {
    const folder = await writePage('school-intranet.html', { 'pack="halton"': `pack="halton" lang="${lang}"` });
    t.after(() => folder.remove());
    const site = await startService({ parts: ['pages', 'dist'], pagesDir: folder.path });
    t.after(() => site.end());
    const page = await openPage(browser, { viewport: { width, height: 800 } });
    t.after(() => page.close());
    const witness = await watch(page);
    await page.goto(`${site.url}/school-intranet.html`);
    return { page, witness };
  }

  /** What a screen says, without what is the same in every language. */
  async function readTranslated(page: Page, lang: string): Promise<string> {
    const host = page.locator('fd-evidence-form');
    const checked = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
    const dates = [checked.format(new Date('2026-11-22'))];
    const hosts = [new URL(page.url()).host];
    const same = [...data, ...dates, ...hosts].sort((a, b) => b.length - a.length);
    return same.reduce((text, one) => text.replaceAll(one, ' '), (await readWords(host)).join('\n'));
  }

  test('en-XA: every word of every screen comes from the catalogue or the pack', async (t) => {
    const { page, witness } = await visit(t, 'en-XA', 1280);
    await walkUrgentReport(page, async (screen) => {
      const words = await readTranslated(page, 'en-XA');
      assert.match(words, /\[Á çhíld íñ dáñgér ñów\?/, screen);
      // Every vowel of a translated word has an accent.
      assert.deepEqual(words.match(/[a-z]*[aeiou][a-z]*/gi) ?? [], [], `${screen}:\n${words}`);
      assert.deepEqual(lettersOutsideBrackets(words), '', screen);
    });
    assert.deepEqual(witness.complaints, []);
  });

  test('ar-XB: the same, from right to left, and nothing sticks out at 360 px', async (t) => {
    const { page } = await visit(t, 'ar-XB', 360);
    await walkUrgentReport(page, async (screen) => {
      const root = page.locator('fd-evidence-form [part=root]');
      assert.deepEqual([await root.getAttribute('dir'), await root.getAttribute('lang')], ['rtl', 'ar-XB'], screen);
      assert.equal(await root.evaluate((element) => getComputedStyle(element).direction), 'rtl', screen);
      const left = (await readTranslated(page, 'ar-XB')).replace(/\u202e[^\u202c]*\u202c/g, '');
      assert.deepEqual(left.match(/\p{L}+/gu) ?? [], [], screen);
      assert.deepEqual(await findOverflow(page.locator('fd-evidence-form')), [], screen);
    });
  });

  test('control: in English both find English, and a line too long for the screen sticks out', async (t) => {
    const { page } = await visit(t, 'en', 360);
    await page.locator('fd-evidence-form').getByRole('radio').first().waitFor();
    const words = await readTranslated(page, 'en');
    assert.ok((words.match(/[a-z]*[aeiou][a-z]*/gi) ?? []).length > 50);
    assert.ok(lettersOutsideBrackets(words).length > 50);
    const host = page.locator('fd-evidence-form');
    assert.deepEqual(await findOverflow(host), []);
    await host.locator('.caption').evaluate((element) => element.style.setProperty('white-space', 'nowrap'));
    assert.notDeepEqual(await findOverflow(host), []);
  });
});

function lettersOutsideBrackets(words: string): string {
  let depth = 0;
  let outside = '';
  for (const character of words) {
    if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (depth === 0 && /\p{L}/u.test(character)) outside += character;
  }
  return outside;
}
