import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readRecord, seeFallbacks, snippet, waitForComplaint, waitForFields, type Context } from './cases.js';

/** One letter of the file becomes another; what it says of itself when it runs changes with it. */
const flip = (text: string): string => text.replace('good', 'gooe').replace('"version":"0', '"version":"1');

/** Every load is checked against the build, in this engine, under the strict policy with Trusted Types. */
export function integrityCases({ engine, page, sites, folder }: Context & { folder: string }): void {
  test('an untouched build loads, without a complaint', async () => {
    await page().goto(sites().make(snippet(sites(), ['fd-first', 'fd-second'])));
    await waitForFields(page(), 'fd-first');
    await waitForFields(page(), 'fd-second');
    const { said, ran } = await readRecord(page());
    assert.deepEqual(said, []);
    assert.deepEqual([...ran].sort(), ['good-chunk', 'good-first', 'good-second']);
    assert.deepEqual(await seeFallbacks(page()), [false, false]);
  });

  for (const name of ['fd-first.js', 'the shared chunk', 'packs/fixture.json', 'integrity.json']) {
    test(`one changed byte in ${name}: refused, nothing of it ran, the fallback stays`, async () => {
      const path = name === 'the shared chunk' ? await findChunk(folder) : name;
      const url = sites().make(snippet(sites(), ['fd-first']));
      sites().tamper.set(path, flip);
      await page().goto(url);
      const said = await waitForComplaint(page());
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', new RegExp(`^error: .*/${path}`));
      assert.ok(sites().requests.includes(path), 'the file was asked for');
      const { ran } = await readRecord(page());
      assert.deepEqual(
        ran.filter((word) => word.startsWith('gooe')),
        [],
      );
      assert.equal(await page().evaluate(() => Boolean(customElements.get('fd-first'))), path.startsWith('packs/'));
      assert.deepEqual(await seeFallbacks(page()), [true]);
    });
  }

  test('one changed byte in the loader: refused by the integrity of the snippet', async () => {
    const { integrity } = JSON.parse(await readFile(`${folder}/loader.json`, 'utf8')) as { integrity: string };
    const pasted = snippet(sites(), ['fd-first']).replace('crossorigin', `crossorigin integrity="${integrity}"`);
    await page().goto(sites().make(pasted));
    await waitForFields(page(), 'fd-first');
    const url = sites().make(pasted);
    sites().tamper.set('front-door.js', (text) => text.replace('Front Door', 'Front Dooq'));
    await page().goto(url);
    assert.deepEqual(sites().requests, ['front-door.js']);
    assert.deepEqual(await seeFallbacks(page()), [true]);
  });

  test('a server that changes a script once it has been checked is not asked again', async () => {
    const chunk = await findChunk(folder);
    const url = sites().make(snippet(sites(), ['fd-first']));
    for (const path of ['fd-first.js', chunk])
      sites().tamper.set(path, (text, request) => (request > 1 ? flip(text) : text));
    await page().goto(url);
    await waitForFields(page(), 'fd-first');
    assert.deepEqual((await readRecord(page())).ran, ['good-chunk', 'good-first']);
    for (const path of ['fd-first.js', chunk]) assert.equal(sites().requests.filter((name) => name === path).length, 1);
  });

  // What the decision in docs/decisions/0004-integrity.md rests on; an engine that changes is told, not failed.
  test('a note of what modulepreload does with a wrong hash here', async (t) => {
    await page().goto(sites().make('<p>Nothing here</p>'));
    const heard = await page().evaluate(
      (href) =>
        new Promise<string>((resolve) => {
          const link = document.createElement('link');
          Object.assign(link, { rel: 'modulepreload', crossOrigin: '', integrity: `sha384-${'A'.repeat(64)}`, href });
          link.onload = () => resolve('load');
          link.onerror = () => resolve('error');
          document.head.append(link);
        }),
      `${sites().dist}/fd-first.js`,
    );
    t.diagnostic(`modulepreload with a wrong hash in ${engine}: ${heard}`);
    assert.match(heard, /^(load|error)$/);
  });

  test('control: without the gate the changed chunk runs', async () => {
    const url = sites().make('<p>Nothing here</p>');
    sites().tamper.set(await findChunk(folder), flip);
    await page().goto(url);
    await page().evaluate((address) => import(address).then(() => true), `${sites().dist}/fd-first.js`);
    assert.deepEqual((await readRecord(page())).ran, ['gooe-chunk', 'good-first']);
  });
}

/** The chunk that the two fixtures share; its name has a hash. */
async function findChunk(folder: string): Promise<string> {
  const [name] = (await readdir(`${folder}/chunks`)).filter((file) => file.endsWith('.js'));
  return `chunks/${name}`;
}
