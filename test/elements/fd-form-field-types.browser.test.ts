import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FdForm } from '../../src/elements/fd-form.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { until } from '../support/browser/form.js';
import { expectAccessible } from '../support/browser/axe.js';
import { clearPage, hostForm, showForm } from '../support/browser/schema-form.js';

afterEach(clearPage);
after(closeService);

/** The fenced blocks of the guide, by their language. */
const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );

const guide = await (await fetch('/docs/guides/field-types.md')).text();
const [script = ''] = blocksOf(guide, 'js');
const [schema, ui] = blocksOf(guide, 'json').map((block) => JSON.parse(block) as object);

/** Runs a script as a page does. */
const run = (code: string): Promise<unknown> => {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return import(url).finally(() => URL.revokeObjectURL(url));
};

const register = (name: unknown): void => {
  const { registerFieldType } = customElements.get('fd-form') as unknown as typeof FdForm;
  registerFieldType(name as 'x-test', { render: (_view, { html }) => html`` });
};

describe('a field type of the page’s own', () => {
  it('works as the guide says, also when its script runs after the form is there', async () => {
    const form = await showForm({ schema, ui, prepare: (one) => (one.value = { postcode: 'wa8' }) });
    expect(form.control('/postcode').hasAttribute('size'), 'the field that the schema suggests').to.equal(false);
    await run(script);
    const box = await until(() => form.root.querySelector<HTMLInputElement>('input[size="10"]'), 'the field');
    expect(box.value, 'nothing is lost').to.equal('wa8');

    await form.press('form.continue');
    await until(() => form.root.querySelector('.field .error'), 'the error');
    expect(form.text()).to.include('Enter a full postcode, like WA8 7QF');
    expect(box.getAttribute('aria-describedby')).to.equal('f-postcode-hint f-postcode-error');
    await expectAccessible(form.element);

    box.value = 'wa87qf';
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await form.element.updateComplete;
    expect(form.element.value).to.deep.equal({ postcode: 'WA8 7QF' });
    expect(form.root.querySelector('.field .error')?.outerHTML).to.equal(undefined);
    await form.press('form.continue');
    await form.on('check');
    expect(form.text()).to.match(/Postcode\s+WA8 7QF/);
  });

  it('stores what was typed before Enter sends the page’s own form around it', async () => {
    await run(script);
    const around = hostForm();
    const sent: unknown[] = [];
    around.addEventListener('submit', () => sent.push(new FormData(around).get('visit')));
    const form = await showForm({ schema, ui, around, attributes: { name: 'visit' } });
    form.control('/postcode').focus();
    await sendKeys({ type: 'wa87qf' });
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(['{"postcode":"WA8 7QF"}']);
  });

  it('has a name that begins with x-', () => {
    for (const name of ['postcode', 'x-', 'x-Postcode', 'x-a b', 'text', '__proto__', 7])
      expect(() => register(name), String(name)).to.throw(TypeError);
  });
});
