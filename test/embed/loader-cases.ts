import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readRecord,
  seeFallbacks,
  snippet,
  waitForComplaint,
  waitForFields,
  type Context,
  type Recorded,
} from './cases.js';

/** What the loader promises to a page. */
export function loaderCases({ page, sites }: Context): void {
  test('two widgets and two loads: each script runs once, nothing is said, no global but one symbol', async () => {
    const twice = snippet(sites(), []) + snippet(sites(), [], 'again/front-door.js');
    await page().goto(sites().make(twice + snippet(sites(), ['fd-first', 'fd-first'])));
    await waitForFields(page(), 'fd-first');
    const { said, ran } = await readRecord(page());
    assert.deepEqual({ said, ran }, { said: [], ran: ['good-chunk', 'good-first'] });
    const added = await page().evaluate(() => {
      const { keysBefore } = window as Recorded;
      return Object.getOwnPropertyNames(window).filter((name) => !keysBefore?.includes(name));
    });
    assert.deepEqual(
      added.filter((name) => !['keysBefore', 'ran'].includes(name)),
      [],
    );
    const symbols = await page().evaluate(() => Object.getOwnPropertySymbols(window).map(String));
    assert.deepEqual(
      symbols.filter((name) => !name.includes('automation')),
      ['Symbol(front-door-elements)'],
    );
  });

  test('a second version says once that it was not started', async () => {
    const url = sites().make(snippet(sites(), ['fd-first']) + snippet(sites(), [], 'again/front-door.js'));
    sites().tamper.set('again/front-door.js', (text) => text.replaceAll('0.1.0', '9.9.9'));
    await page().goto(url);
    await waitForFields(page(), 'fd-first');
    const said = await waitForComplaint(page());
    assert.deepEqual(said, [
      'warn: Front Door Elements: version 0.1.0 is on this page already; 9.9.9 was not started.',
    ]);
  });

  test('only what the page uses is loaded, also when a tag is added later, and no shadow root is searched', async () => {
    await page().goto(sites().make(`${snippet(sites(), ['fd-first'])}<div id="host"></div>`));
    await waitForFields(page(), 'fd-first');
    await page().evaluate(() => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      root?.append(document.createElement('fd-framed'));
      const box = document.createElement('div');
      box.append(document.createElement('fd-second'));
      document.body.append(box);
    });
    await waitForFields(page(), 'fd-second');
    const elements = sites().requests.filter((path) => path.startsWith('fd-'));
    assert.deepEqual(elements, ['fd-first.js', 'fd-second.js']);
  });

  test('an unknown tag is named once and keeps its fallback; the others work', async () => {
    await page().goto(sites().make(snippet(sites(), ['fd-nothing', 'fd-nothing', 'fd-first'])));
    await waitForFields(page(), 'fd-first');
    const said = await waitForComplaint(page());
    assert.deepEqual(said, [
      'error: Front Door Elements: Error: fd-nothing.js is not part of this version. The page shows what stands in <fd-nothing>.',
    ]);
    assert.deepEqual(await seeFallbacks(page()), [true, true, false]);
  });

  test('the fallback is shown until the first render', async () => {
    const url = sites().make(snippet(sites(), ['fd-first']));
    let release = (): void => undefined;
    sites().hold.set('packs/fixture.json', new Promise((resolve) => (release = resolve)));
    await page().goto(url);
    await page().waitFor('the definition', () => Boolean(customElements.get('fd-first')));
    assert.deepEqual(await seeFallbacks(page()), [true]);
    release();
    await waitForFields(page(), 'fd-first');
    assert.deepEqual(await seeFallbacks(page()), [false]);
  });

  test('fd-config is defined before what comes before it', async () => {
    await page().goto(sites().make(snippet(sites(), ['fd-first', 'fd-config'])));
    await waitForFields(page(), 'fd-first');
    const { ran } = await readRecord(page());
    assert.ok(ran.includes('config-first'), ran.join());
  });

  test('settings that do not load leave every fallback, and one complaint', async () => {
    const url = sites().make(snippet(sites(), ['fd-first', 'fd-config']));
    sites().tamper.set('fd-config.js', (text) => `${text} `);
    await page().goto(url);
    const said = await waitForComplaint(page());
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /fd-config\.js\?/);
    assert.deepEqual(await seeFallbacks(page()), [true, true]);
    assert.equal(await page().evaluate(() => Boolean(customElements.get('fd-first'))), false);
  });

  test('under a policy of nonces, what the loader loads has the nonce of the loader', async () => {
    const policy = `script-src 'self' 'nonce-abc'; connect-src ${sites().dist}`;
    const html = snippet(sites(), ['fd-first']).replace('crossorigin', 'crossorigin nonce="abc"');
    await page().goto(sites().make(html, policy));
    await waitForFields(page(), 'fd-first');
    assert.deepEqual((await readRecord(page())).said, []);
  });
}
