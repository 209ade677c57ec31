import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { AskedAbout, Told } from '../../../scripts/test/told.js';
import { computedName } from '../../support/browser/computed-name.js';
import { focused } from '../../support/browser/form.js';

/** A key of a keyboard, as the runner names it. */
export const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Words, letter by letter. */
export const type = (words: string): Promise<void> => sendKeys({ type: words });

/** Shift and Tab together: by their code points where a driver presses one key after another. */
export const tabBack = async (): Promise<void> => {
  const isWebkit = !('userAgentData' in navigator) && !navigator.userAgent.includes('Firefox');
  if (isWebkit) return sendKeys({ type: '\uE008\uE004' });
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
};

/**
 * What a control may be called by an engine, by what it is in the page. WebKit calls a list to choose from a button; what
 * opens a fold has no role of its own but in Chromium.
 */
const roles: Readonly<Record<string, readonly string[]>> = {
  a: ['link'],
  button: ['button'],
  fieldset: ['group'],
  h2: ['heading'],
  select: ['combobox', 'button'],
  summary: ['DisclosureTriangle', ''],
  textarea: ['textbox'],
  checkbox: ['checkbox'],
  radio: ['radio'],
  search: ['searchbox'],
  text: ['textbox'],
  tel: ['textbox'],
  email: ['textbox'],
};

const rolesOf = (element: Element): readonly string[] => {
  const own = element.getAttribute('role');
  if (own) return [own];
  return roles[element instanceof HTMLInputElement ? element.type : element.localName] ?? [];
};

const line = (words: string): string => words.replace(/\s+/g, ' ').trim();

const bare = (words: string): string => words.replace(/\s+/g, '');

/** Holds what the engine tells a screen reader of an element against what stands on the page. */
const expectTold = async (element: Element, of: AskedAbout['of'], name: string): Promise<void> => {
  const expected = rolesOf(element);
  const what = `${of} ${element.outerHTML.slice(0, 300)}`;
  expect(name, `a name of ${what}`).to.not.equal('');
  const told = await executeServerCommand<Told, AskedAbout>('told', { of, roles: expected, name });
  // Where a line breaks on screen, Chromium leaves out the space.
  expect(bare(told.name), `the name that the engine tells of ${what}`).to.equal(bare(name));
  expect(expected, `the role that the engine tells of ${what}`).to.include(told.role);
};

/** What has focus has a role and a name, of its own and of its group, as the engine tells them; `told` was heard before. */
export const expectFocusTold = async (told = new WeakSet<Element>()): Promise<Element> => {
  const at = focused();
  if (!at || at === document.body) throw new Error('nothing has focus');
  const group = at.closest('fieldset');
  if (!told.has(at)) await expectTold(at, 'focus', line(computedName(at)));
  if (group && !told.has(group))
    await expectTold(group, 'group', line(group.querySelector('legend')?.textContent ?? ''));
  told.add(at);
  if (group) told.add(group);
  return at;
};

/** Far more stops than a page has. */
const FARTHEST = 120;

/** Tabs on until focus is where a person wants it; every stop on the way must tell what it is. */
export const tabTo = async (
  isThere: (at: Element) => boolean,
  what: string,
  told: WeakSet<Element>,
): Promise<Element> => {
  for (let count = 0; count < FARTHEST; count += 1) {
    await press('Tab');
    const at = await expectFocusTold(told);
    if (isThere(at)) return at;
  }
  throw new Error(`Tab never reached ${what}, but ${focused()?.outerHTML ?? 'nothing'}`);
};
