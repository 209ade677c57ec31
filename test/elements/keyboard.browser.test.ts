import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { controlId } from '../../src/fields/make-view.js';
import { closeService } from '../../stories/support/made-up-service.js';
import { clearForms, focused, showForm } from '../support/browser/form.js';

afterEach(clearForms);
after(closeService);

const idOf = (): string => focused()?.id ?? '';

/** Presses Tab until focus is where a person wants it, and never past the end. */
const tabTo = async (isThere: () => boolean, what: string): Promise<void> => {
  for (let count = 0; count < 60; count += 1) {
    if (isThere()) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never reached ${what}, but ${focused()?.outerHTML ?? 'nothing'}`);
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('by keyboard alone', () => {
  it('a page is answered, mended and left: radios by arrows, a list by its letter, a link of the summary by Enter', async () => {
    const form = await showForm();
    const isOn = (pointer: string) => () => idOf() === controlId(pointer);
    await tabTo(() => focused()?.matches('button[type=submit]') ?? false, 'Continue');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(idOf()).to.equal('error-summary');
    await tabTo(() => focused()?.closest('.error-summary li') !== null, 'the first line');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(idOf()).to.equal(controlId('/gate/immediateDanger'));
    await sendKeys({ press: ' ' });
    expect(form.given('/gate/immediateDanger')).to.equal('yes');
    await sendKeys({ press: 'ArrowDown' });
    expect(form.given('/gate/immediateDanger')).to.equal('no');
    await tabTo(isOn('/gate/harmNow'), 'the question that appeared');
    await sendKeys({ press: ' ' });
    expect(form.given('/gate/harmNow')).to.equal('yes');
    await tabTo(isOn('/gate/homeCouncil'), 'the home council');
    await sendKeys({ press: 'h' });
    // WebKit opens its list for a letter and chooses on Enter.
    if (form.given('/gate/homeCouncil') === undefined) await sendKeys({ press: 'Enter' });
    expect(form.given('/gate/homeCouncil')).to.equal('halton');
    await tabTo(() => focused()?.matches('summary') ?? false, 'what can follow later');
    await sendKeys({ press: ' ' });
    await tabTo(isOn('/gate/openCase'), 'what was folded away');
    await sendKeys({ press: ' ' });
    await tabTo(() => focused()?.matches('button[type=submit]') ?? false, 'Continue');
    await sendKeys({ press: 'Enter' });
    await form.on('you');
    await settled();
    expect(idOf()).to.equal('screen-title');
    await tabTo(isOn('/you/yourName'), 'the first question of the next page');
    await sendKeys({ type: 'Sam' });
    expect(form.given('/you/yourName')).to.equal('Sam');
  });

  /** In Firefox, Tab beyond the last of a page leads to the toolbar, and the keyboard stays there for later tests. */
  const addBeyond = (form: Awaited<ReturnType<typeof showForm>>): HTMLButtonElement => {
    const beyond = document.createElement('button');
    beyond.textContent = 'After the form';
    form.element.after(beyond);
    return beyond;
  };

  it('nothing is a trap: Tab goes on past the form', async () => {
    const form = await showForm();
    const beyond = addBeyond(form);
    form.control('/gate/immediateDanger').focus();
    await tabTo(() => focused() === beyond, 'what stands after the form');
  });

  it('every control shows where focus is', async () => {
    const form = await showForm();
    addBeyond(form);
    const seen = new Set<string>();
    form.control('/gate/immediateDanger').focus();
    for (let count = 0; count < 12; count += 1) {
      await sendKeys({ press: 'Tab' });
      const at = focused();
      if (!at || at.getRootNode() !== form.root) break;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      expect(outlineStyle !== 'none' && outlineWidth !== '0px', at.outerHTML).to.equal(true);
      seen.add(at.localName);
    }
    expect([...seen]).to.include.members(['input', 'select', 'summary', 'button', 'a']);
  });
});
