import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint } from './lint-support.js';

/** Code that a strict content-security policy refuses, or that lets data become HTML. */
const refused: Readonly<Record<string, string>> = {
  innerHTML: "export const f = (e: Element) => { e.innerHTML = 'x'; };",
  'innerHTML by name': "export const f = (e: Element) => { e['innerHTML'] = 'x'; };",
  outerHTML: "export const f = (e: Element) => { e.outerHTML = 'x'; };",
  insertAdjacentHTML: "export const f = (e: Element) => e.insertAdjacentHTML('beforeend', 'x');",
  setHTMLUnsafe: "export const f = (e: Element) => e.setHTMLUnsafe('x');",
  createContextualFragment: "export const f = (r: Range) => r.createContextualFragment('x');",
  DOMParser: "export const f = () => new DOMParser().parseFromString('x', 'text/html');",
  'document.write': "export const f = () => document.write('x');",
  'innerHTML bound in a template':
    "import { html } from 'lit';\nexport const f = (x: string) => html`<p .innerHTML=${x}></p>`;",
  'srcdoc bound in a template':
    'import { html } from \'lit\';\nexport const f = (x: string) => html`<iframe title="x" .srcdoc=${x}></iframe>`;',
  unsafeHTML: "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const f = unsafeHTML;",
  'the unsafe-svg module': "import * as svg from 'lit/directives/unsafe-svg.js';\nexport const f = svg;",
  'static html': "import { html } from 'lit/static-html.js';\nexport const f = () => html`<p></p>`;",
  styleMap: "import { styleMap } from 'lit/directives/style-map.js';\nexport const f = styleMap;",
  'a style attribute': 'import { html } from \'lit\';\nexport const f = () => html`<p style="color: red">x</p>`;',
  'a bound style attribute':
    'import { html } from \'lit\';\nexport const f = (x: string) => html`<p class="a" style=${x}>x</p>`;',
  'a style element': "import { html } from 'lit';\nexport const f = () => html`<style>p { color: red }</style>`;",
  'a script element': 'import { html } from \'lit\';\nexport const f = () => html`<script src="x.js"></script>`;',
  'setAttribute style': "export const f = (e: Element) => e.setAttribute('style', 'x');",
  'setAttribute of a handler': "export const f = (e: Element) => e.setAttribute('onclick', 'x');",
  eval: "export const f = () => eval('1');",
  'new Function': "export const f = new Function('return 1');",
  'a script URL': "export const f = 'javascript:void(0)';",
  cookies: 'export const f = () => document.cookie;',
  'the page title': "export const f = () => { document.title = 'x'; };",
  'the page body': 'export const f = () => document.body.append();',
  'the page URL': "export const f = () => { location.hash = '#x'; };",
  history: "export const f = () => history.pushState({}, '');",
  'a global of the page': 'export const f = () => { (window.fd = 1); };',
  localStorage: "export const f = () => localStorage.setItem('a', 'b');",
  sessionStorage: "export const f = () => sessionStorage.setItem('a', 'b');",
  fetch: "export const f = () => fetch('/x');",
  'the console': "export const f = () => console.log('x');",
};

describe('the security lint', () => {
  for (const [name, code] of Object.entries(refused)) {
    it(`reports ${name}`, async () => {
      const found = await lint('src/elements/sample.ts', `${code}\n`);
      assert.equal(found.length > 0, true, 'nothing was reported');
      assert.ok(!found.some((line) => line.startsWith('null:')), found.join('\n'));
    });
  }

  it('lets through what the policy lets through', async () => {
    const code = [
      "import { css, html } from 'lit';",
      'export const sheet = css`p { color: red }`;',
      'export const f = (e: HTMLElement, x: string) => {',
      "  e.style.setProperty('--fd-a', x);",
      '  e.textContent = x;',
      '  return html`<p class="a" data-style="b">${x}</p>`;',
      '};',
      '',
    ].join('\n');
    assert.deepEqual(await lint('src/elements/sample.ts', code), []);
  });

  it('lets delivery store and send, and packs fetch but not store', async () => {
    const storing = "export const f = () => sessionStorage.getItem('a');\n";
    const sending = "export const f = () => fetch('/x');\n";
    assert.deepEqual(await lint('src/delivery/sample.ts', storing + sending.replace('f =', 'g =')), []);
    assert.deepEqual(await lint('src/packs/sample.ts', sending), []);
    assert.equal((await lint('src/packs/sample.ts', storing)).length, 1);
  });

  it('holds in stories too, and cannot be switched off by a comment', async () => {
    const code = "/* eslint-disable */\nexport const f = (e: Element) => { e.innerHTML = 'x'; };\n";
    for (const folder of ['stories', 'src/elements', 'src/embed', 'src/styles']) {
      const found = await lint(`${folder}/sample.ts`, code);
      assert.ok(
        found.some((line) => line.startsWith('no-restricted-syntax')),
        folder,
      );
    }
  });
});
