import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord, seeFallbacks, type Context, type Recorded } from './cases.js';

/** The real element from `dist/`, on a page of another origin, under the strict policy. */
export function evidenceFormCases({ page, sites }: Pick<Context, 'page' | 'sites'>): void {
  const paste = (attributes: string): string =>
    sites().make(
      `<script type="module" src="${sites().dist}/front-door.js" crossorigin></script>
       <fd-evidence-form pack="halton" ${attributes}><p class="fallback">Ring 999</p></fd-evidence-form>`,
    );

  test('the evidence form loads through the gate, without a complaint', async () => {
    await page().goto(paste(''));
    await page().waitFor('its first field', () =>
      Boolean(document.querySelector('fd-evidence-form')?.shadowRoot?.querySelector('input')),
    );
    assert.deepEqual((await readRecord(page())).said, []);
    assert.deepEqual(await seeFallbacks(page()), [false]);
  });

  test('the evidence form runs in a frame of the other origin, without a complaint', async () => {
    const url = paste('isolation="frame"');
    sites().tamper.set('frame.config.json', () => JSON.stringify({ parents: [sites().page] }));
    await page().goto(url);
    await page().waitFor('the height of its first page', () => {
      const frame = document.querySelector('fd-evidence-form')?.shadowRoot?.querySelector('iframe');
      return frame?.style.visibility === '' && frame.clientHeight > 300;
    });
    assert.deepEqual((await readRecord(page())).said, []);
  });

  test('a changed byte in its pack: no question is asked, the fallback stays', async () => {
    const url = paste('');
    sites().tamper.set('packs/halton/evidence.json', (text) => text.replace('the', 'thf'));
    await page().goto(url);
    await page().waitFor('the refusal', () =>
      Boolean(document.querySelector('fd-evidence-form')?.shadowRoot?.querySelector('[part~=problem]')),
    );
    assert.deepEqual(await seeFallbacks(page()), [true]);
    assert.equal(
      await page().evaluate(() => document.querySelector('fd-evidence-form')?.shadowRoot?.querySelector('input')),
      null,
    );
    const said = await page().evaluate(() => (window as Recorded).said ?? []);
    assert.deepEqual(
      said.filter((one) => one.startsWith('policy') || one.startsWith('thrown')),
      [],
    );
  });
}
