import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poll, type EnginePage } from '../support/engine.js';
import { readRecord, seeFallbacks, waitForFields, snippet, type Context, type Recorded } from './cases.js';
import type { Sites } from './sites.js';

const CANARY = 'canary4711';

/** What a page would do that wants to read what is typed: listeners, observers, every shadow root, every field. */
const TRAPS = `
  window.seen = [];
  const note = (text) => { if (text) seen.push(String(text)); };
  const roots = [document];
  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'paste', 'focusin'])
    addEventListener(type, (event) => {
      note(event.key); note(event.data);
      for (const target of event.composedPath()) note(target.value);
    }, true);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { const root = attach.call(this, options); watch(root); return root; };
  const watch = (root) => { roots.push(root); new MutationObserver(() => note(root.textContent)).observe(root, { subtree: true, childList: true, characterData: true }); };
  addEventListener('message', (event) => note(JSON.stringify(event.data)));
  window.look = () => {
    for (const root of roots) {
      for (const field of root.querySelectorAll('input')) note(field.value);
      for (const frame of root.querySelectorAll('iframe')) { try { note(frame.contentDocument.body.textContent); } catch {} }
    }
    return seen.join('\\n');
  };
`;

/** A frame of another origin, as a council's own host serves it. */
export function frameCases({ engine, page, sites }: Context): void {
  const allow = (more: object = {}): void => {
    const config = { parents: [sites().page], endpoints: { main: 'https://council.example/api' }, ...more };
    sites().tamper.set('frame.config.json', () => JSON.stringify(config));
  };
  const show = async (html: string, more?: object): Promise<void> => {
    const url = sites().make(html);
    allow(more);
    await page().goto(url);
  };

  test('it renders, takes the height it needs, and tells a reference but no answer', async () => {
    // The frame takes a link to share only where it is one of the page: from where the page is, not the frame.
    const attributes = 'pack="halton" share="/workshops?district={group}"';
    await show(snippet(sites(), ['fd-framed']).replace('<fd-framed', `<fd-framed ${attributes}`));
    const height = await waitForFrame(page());
    assert.ok(height < 1700, `${height} is the height of the content`);
    const told = await page().evaluate(() => (window as Recorded).relayed);
    assert.deepEqual(told, [{ name: 'fd-ready', detail: { reference: 'halton' } }]);
    assert.deepEqual((await readRecord(page())).said, []);
    assert.deepEqual(await seeFallbacks(page()), [false]);
  });

  // Of the drivers only Chromium's carries the keyboard from a page into a frame of another origin every time.
  if (engine === 'chromium')
    test('a page with every trap reads what is typed inline, and nothing of what is typed in the frame', async () => {
      const traps = `<script src="${addScript(sites(), TRAPS)}"></script>`;
      await show(traps + snippet(sites(), ['fd-first']));
      await waitForFields(page(), 'fd-first');
      await page().press('Tab');
      await page().type(CANARY);
      assert.ok((await look(page())).includes(CANARY), 'control: inline is seen');
      await show(traps + snippet(sites(), ['fd-framed']));
      await waitForFrame(page());
      await page().press('Tab');
      await page().waitFor('the keyboard in the frame', () => document.activeElement?.localName === 'fd-framed');
      await page().type(CANARY);
      await page().press('Tab');
      const told = await page().waitFor('the event', () =>
        (window as Recorded).relayed?.find(({ name }) => name === 'fd-submitted'),
      );
      assert.deepEqual(told?.detail, { reference: 'HAL-7Q4K', count: 2 });
      const seen = await look(page());
      assert.ok(seen.includes('"fd-submitted"'), 'control: the traps work here too');
      assert.ok(!seen.includes(CANARY));
      assert.ok(!seen.split('\n').includes(CANARY[0] ?? ''), 'not one key');
    });

  test('1,000 forged messages to the page change nothing', async () => {
    const forger = addPage(sites(), forge('parent'));
    await show(snippet(sites(), ['fd-framed']) + listen(sites()));
    await waitForFrame(page());
    const before = await state(page());
    await page().evaluate(() => (window as unknown as { pretend: () => void }).pretend());
    await addFrame(page(), forger);
    await page().waitFor('all forged messages', () => (window as Heard).sent === 1000);
    assert.equal(await page().evaluate(() => (window as Heard).forged), 1000);
    assert.deepEqual(await state(page()), before);
  });

  test('1,000 forged messages to the frame change nothing; one from its parent does', async () => {
    const attack = addPage(sites(), forge('parent.frames[0]'));
    await show(`${listen(sites())}<iframe src="${sites().dist}/frame.html"></iframe>`);
    await addFrame(page(), attack);
    await page().waitFor('all forged messages', () => (window as Heard).sent === 1000);
    const attributes = {};
    const shapes = [
      { fd: 2 },
      { type: 'attributes', tag: 'script', attributes },
      { type: 'attributes', tag: 'fd-first' },
    ];
    for (const wrong of shapes) await ask(page(), { fd: 1, ...wrong });
    await ask(page(), { fd: 1, type: 'attributes', tag: 'fd-second', attributes });
    await page().waitFor('the answer', () => (window as Heard).answers?.includes('ready'));
    assert.deepEqual(elementsOf(sites()), ['fd-second.js']);
  });

  test('a page that the council did not name: the frame says nothing, loads nothing, the fallback stays', async () => {
    const url = sites().make(listen(sites()) + snippet(sites(), ['fd-framed']));
    allow({ parents: ['https://school.example'] });
    // The same files at another address, where the council did name the page: it starts later and gets to its end.
    sites().tamper.set('again/frame.config.json', () => JSON.stringify({ parents: [sites().page] }));
    await page().goto(url);
    await page().waitFor('the shell', () => Boolean(customElements.get('fd-framed')));
    await until(() => sites().requests.includes('frame.config.json'));
    await addFrame(page(), `${sites().dist}/again/frame.html`);
    await until(() => sites().requests.includes('again/frame.config.json'));
    await page().waitFor('the other frame', () => {
      const message = { fd: 1, type: 'attributes', tag: 'fd-second', attributes: {} };
      window.frames[0]?.postMessage(message, '*');
      return (window as Heard).answers?.includes('ready');
    });
    assert.deepEqual(elementsOf(sites()), ['fd-framed.js']);
    assert.equal(await page().evaluate(() => (window as Recorded).relayed?.length ?? 0), 0);
    assert.deepEqual(await seeFallbacks(page()), [true]);
  });

  test('a plain frame works on a page without a script of ours, and says nothing', async () => {
    await show(`${listen(sites())}<iframe src="${sites().dist}/frame.html#plain"></iframe>`, {
      plain: { tag: 'fd-second', attributes: { pack: 'halton' } },
    });
    await until(() => sites().requests.includes('packs/fixture.json'));
    assert.deepEqual(elementsOf(sites()), ['fd-second.js']);
    assert.equal(await page().evaluate(() => (window as Heard).answers?.length), 0);
  });

  test('a plain frame works in a browser that does not tell who is around it', async () => {
    const url = sites().make(`<iframe src="${sites().dist}/frame.html#plain"></iframe>`);
    allow({ parents: [sites().page], plain: { tag: 'fd-second', attributes: { pack: 'halton' } } });
    sites().tamper.set('frame.html', (text) => text.replace(/(src="frame\.js" crossorigin) integrity="[^"]*"/, '$1'));
    sites().tamper.set('frame.js', (text) => text.replaceAll('ancestorOrigins', 'notTold'));
    await page().goto(url);
    await until(() => sites().requests.includes('packs/fixture.json'));
  });

  test('the page only chooses among the packs and endpoints that the council allows', async () => {
    const html = snippet(sites(), ['fd-framed']);
    await show(html.replace('<fd-framed', '<fd-framed pack="https://evil.example/pack.json" recipients="x"'), {
      packs: { ours: 'halton-2' },
    });
    await until(() => sites().requests.includes('frame.config.json'));
    // Messages arrive in order: had the first been obeyed, its element would have been the one that is ready.
    await page().evaluate(() => {
      const element = document.querySelector('fd-framed');
      element?.removeAttribute('recipients');
      element?.setAttribute('pack', 'ours');
      element?.setAttribute('lang', 'cy');
    });
    await waitForFrame(page());
    const ready = await page().evaluate(() => (window as Recorded).relayed?.filter(({ name }) => name === 'fd-ready'));
    assert.deepEqual(ready, [{ name: 'fd-ready', detail: { reference: 'halton-2' } }]);
  });
}

/** What {@link LISTEN} counts. */
interface Heard {
  readonly answers?: string[];
  readonly forged?: number;
  readonly sent?: number;
}

/** Counts what arrives at the page, and can pretend that a message came from the frame. */
const LISTEN = `
  window.answers = []; window.forged = 0; window.sent = 0;
  addEventListener('message', ({ data, source }) => {
    if (data.forged) forged += 1;
    else if (data.done) sent = data.done;
    else if (source === frames[0]) answers.push(data.type);
  });
  window.pretend = () => {
    const frame = document.querySelector('fd-framed').shadowRoot.querySelector('iframe');
    const event = new MessageEvent('message', { data: { fd: 1, type: 'height', height: 7 }, origin: new URL(frame.src).origin });
    Object.defineProperty(event, 'source', { value: frame.contentWindow });
    dispatchEvent(event);
  };`;

function listen(sites: Sites): string {
  return `<script src="${addScript(sites, LISTEN)}"></script>`;
}

/** A script that sends 1,000 messages of every known shape, and then says so. */
function forge(to: string): string {
  return `
    const shapes = [
      { type: 'height', height: 7 }, { type: 'ready' }, { type: 'focus', top: 9999, height: 1 },
      { type: 'event', name: 'fd-submitted', detail: { reference: 'FORGED' } },
      { type: 'attributes', tag: 'fd-first', attributes: {} },
    ];
    for (let index = 0; index < 1000; index += 1) ${to}.postMessage({ fd: 1, forged: true, ...shapes[index % shapes.length] }, '*');
    parent.postMessage({ done: 1000 }, '*');`;
}

function addFrame(page: EnginePage, src: string): Promise<void> {
  return page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, src);
}

/** A message from the page to its first frame. */
function ask(page: EnginePage, message: object): Promise<void> {
  return page.evaluate((data) => window.frames[0]?.postMessage(data, '*'), message);
}

/** The elements that pages and frames asked the first address for. */
function elementsOf(sites: Sites): string[] {
  return sites.requests.filter((path) => path.startsWith('fd-'));
}

async function until(isSo: () => boolean): Promise<void> {
  await poll('a request', () => Promise.resolve(isSo()));
}

let made = 0;

function addScript(sites: Sites, text: string): string {
  return sites.add(`/made-${(made += 1)}.js`, text);
}

/** A page of the stranger's origin with this script. */
function addPage(sites: Sites, script: string): string {
  const path = sites.add(
    `/made-${(made += 1)}.html`,
    `<!doctype html><title>Stranger</title><script src="${addScript(sites, script)}"></script>`,
  );
  return sites.stranger + path;
}

async function waitForFrame(page: EnginePage): Promise<number> {
  await page.waitFor('the frame', () => (window as Recorded).relayed?.some(({ name }) => name === 'fd-ready'));
  return page.waitFor('the height', () => {
    const frame = document.querySelector('fd-framed')?.shadowRoot?.querySelector('iframe');
    return frame && frame.clientHeight >= 1500 ? frame.clientHeight : 0;
  });
}

function look(page: EnginePage): Promise<string> {
  return page.evaluate(() => (window as unknown as { look: () => string }).look());
}

/** What forged messages would change. */
function state(page: EnginePage): Promise<unknown> {
  return page.evaluate(() => {
    const frame = document.querySelector('fd-framed')?.shadowRoot?.querySelector('iframe');
    return { height: frame?.style.blockSize, src: frame?.src, scroll: scrollY, relayed: (window as Recorded).relayed };
  });
}
