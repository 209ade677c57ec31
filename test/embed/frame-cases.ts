import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EnginePage } from '../support/engines.js';
import { readRecord, seeFallbacks, snippet, type Context, type Recorded } from './cases.js';
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
export function frameCases({ page, sites, engine }: Context): void {
  const allow = (more: object = {}): void => {
    const config = { parents: [sites().page], endpoints: { main: 'https://council.example/api' }, ...more };
    sites().tamper.set('frame.config.json', () => JSON.stringify(config));
  };
  const show = async (html: string, more?: object): Promise<void> => {
    const url = sites().make(html);
    allow(more);
    await page().goto(url);
  };

  test('it renders, takes the height it needs, and tells a reference and a count but no answer', async () => {
    await show(snippet(sites(), ['fd-framed']));
    await waitForFrame(page());
    const height = await page().waitFor('the height', () => {
      const box = document.querySelector('fd-framed')?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect();
      return box && box.height >= 1500 ? box.height : 0;
    });
    assert.ok(height < 1700, `${height} is the height of the content`);
    await typeInFrame(page());
    const told = await page().waitFor('the event', () =>
      (window as Recorded).relayed?.find(({ name }) => name === 'fd-submitted'),
    );
    assert.deepEqual(told?.detail, { reference: 'HAL-7Q4K', count: 2 });
    assert.deepEqual((await readRecord(page())).said, []);
    assert.deepEqual(await seeFallbacks(page()), [false]);
  });

  test('a page with every trap reads what is typed inline, and nothing of what is typed in the frame', async () => {
    const trapped = (tag: string): string => `<script src="${addScript(sites(), TRAPS)}"></script>${snippet(sites(), [tag])}`;
    await show(trapped('fd-first'));
    await page().waitFor('the field', () => document.querySelector('fd-first')?.shadowRoot?.querySelector('input'));
    await page().press('Tab');
    await page().type(CANARY);
    assert.ok((await look(page())).includes(CANARY), 'control: inline is seen');
    await show(trapped('fd-framed'));
    await waitForFrame(page());
    await typeInFrame(page());
    await page().waitFor('the event', () => (window as Recorded).relayed?.some(({ name }) => name === 'fd-submitted'));
    const seen = await look(page());
    assert.ok(seen.includes('"fd-submitted"'), 'control: the traps work here too');
    assert.ok(!seen.includes(CANARY));
    assert.ok(!seen.split('\n').includes(CANARY[0] ?? ''), 'not one key');
  });

  test('1,000 forged messages to the page change nothing', async () => {
    const forger = addPage(sites(), forge('parent'));
    await show(`${snippet(sites(), ['fd-framed'])}<script src="${addScript(sites(), forge('window'))}"></script>`);
    await waitForFrame(page());
    const before = await state(page());
    await page().evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      const ours = document.querySelector('fd-framed')?.shadowRoot?.querySelector('iframe');
      // As if it came from the frame: right source, right origin, made by a script.
      const data = { fd: 1, type: 'height', height: 7 };
      const origin = new URL(ours?.src ?? '').origin;
      dispatchEvent(new MessageEvent('message', { data, origin, source: ours?.contentWindow ?? null }));
    }, forger);
    await page().waitFor('all forged messages', () => (window as { forged?: number }).forged === 1000);
    assert.deepEqual(await state(page()), before);
  });

  test('1,000 forged messages to the frame change nothing; one from its parent does', async () => {
    const attack = addPage(sites(), forge('parent.frames[0]'));
    await show(`<iframe src="${sites().dist}/frame.html"></iframe>`);
    await page().evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, attack);
    await page().waitFor('all forged messages', () => (window as { sent?: number }).sent === 1000);
    const ask = (value: object): Promise<void> =>
      page().evaluate((message, origin) => window.frames[0]?.postMessage(message, origin), value, sites().dist);
    for (const wrong of [{ fd: 1, type: 'attributes', tag: 'script', attributes: {} }, { fd: 2 }, { fd: 1, type: 'attributes' }])
      await ask(wrong);
    await ask({ fd: 1, type: 'attributes', tag: 'fd-second', attributes: {} });
    await page().waitFor('the answer', () => (window as { answers?: string[] }).answers?.some((one) => one.includes('ready')));
    assert.deepEqual(sites().requests.filter((path) => path.startsWith('fd-')), ['fd-second.js']);
  });

  for (const [why, more, attributes] of [
    ['a page that the council did not name', { parents: ['https://school.example'] }, ''],
    ['an endpoint that the council did not name', {}, 'endpoint="https://elsewhere.example"'],
  ] as const) {
    test(`${why}: the frame says nothing, loads no form, and the page keeps its fallback`, async () => {
      await show(`<script src="${addScript(sites(), LISTEN)}"></script>${snippet(sites(), ['fd-framed']).replace('<fd-framed', `<fd-framed ${attributes}`)}`, more);
      await page().waitFor('the frame', () => document.querySelector('fd-framed')?.shadowRoot?.querySelector('iframe'));
      // The order of messages is kept: an answer to the first would be here before the answer to the second.
      await page().waitFor('the settings', () => document.readyState === 'complete');
      assert.ok(await settled(sites()), 'the frame read its settings');
      assert.deepEqual(await page().evaluate(() => (window as { answers?: string[] }).answers ?? []), []);
      assert.deepEqual(sites().requests.filter((path) => path === 'fd-first.js'), []);
      assert.deepEqual(await seeFallbacks(page()), [true]);
    });
  }

  if (engine === 'chromium')
    test('a change of attributes reaches the frame, by the names that the council gave', async () => {
      await show(snippet(sites(), ['fd-framed']).replace('<fd-framed', '<fd-framed endpoint="main"'));
      await waitForFrame(page());
    });
}

/** Counts what arrives at the page from frames. */
const LISTEN = `window.answers = []; addEventListener('message', (event) => answers.push(JSON.stringify(event.data)));`;

/** A script that sends 1,000 messages of every known shape, and tells how many. */
function forge(to: string): string {
  return `
    window.sent ??= 0; window.forged ??= 0; window.answers ??= [];
    addEventListener('message', (event) => {
      if (event.data?.forged) forged += 1;
      else if (event.data?.done) sent = event.data.done;
      else answers.push(JSON.stringify(event.data));
    });
    if (self !== top) {
      const shapes = [
        { type: 'height', height: 7 }, { type: 'ready' }, { type: 'focus', top: 9999, height: 1 },
        { type: 'event', name: 'fd-submitted', detail: { reference: 'FORGED' } },
        { type: 'attributes', tag: 'fd-first', attributes: { endpoint: 'https://evil.example' } },
      ];
      for (let index = 0; index < 1000; index += 1) ${to}.postMessage({ fd: 1, forged: true, ...shapes[index % shapes.length] }, '*');
      parent.postMessage({ done: 1000 }, '*');
    }`;
}

let made = 0;

function addScript(sites: Sites, text: string): string {
  return sites.add(`/made-${(made += 1)}.js`, text);
}

/** A page of the stranger's origin with this script. */
function addPage(sites: Sites, script: string): string {
  const path = sites.add(`/made-${(made += 1)}.html`, `<!doctype html><title>Stranger</title><script src="${addScript(sites, script)}"></script>`);
  return sites.stranger + path;
}

async function waitForFrame(page: EnginePage): Promise<void> {
  await page.waitFor('the frame', () => (window as Recorded).relayed?.some(({ name }) => name === 'fd-ready'));
}

/** The keyboard goes from the page into the frame, types, and leaves the field. */
async function typeInFrame(page: EnginePage): Promise<void> {
  await page.press('Tab');
  await page.type(CANARY);
  await page.press('Tab');
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

/** The frame has its settings, and time to act on them wrongly: its page and loader have been served too. */
async function settled(sites: Sites): Promise<boolean> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (sites.requests.includes('frame.config.json')) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}
