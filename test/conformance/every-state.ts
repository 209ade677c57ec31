import { expect } from '@open-wc/testing';
import english from '../../src/i18n/en.json' with { type: 'json' };
import { closeService } from '../../stories/support/made-up-service.js';
import { showState, type ExampleState } from '../../stories/support/show-state.js';
import type { FormWidget } from '../../src/elements/form-widget/form-widget.js';
import { NoticeWidget } from '../../src/elements/notice/notice-widget.js';
import type { FdElement } from '../../src/elements/fd-element.js';
import { expectAccessible } from '../support/browser/axe.js';
import { computedName, descriptionsOf } from '../support/browser/computed-name.js';
import { statesOf } from '../support/browser/states.js';

const CONTROLS = 'input, select, textarea, button, a[href], summary, iframe';

/** Everything that went wrong on the page while a state was shown. */
const complaints: string[] = [];
const { error: log } = console;
const onError = ({ message }: ErrorEvent): void => void complaints.push(message);
const onRejection = ({ reason }: PromiseRejectionEvent): void => void complaints.push(String(reason));

const rootOf = (element: FdElement): ShadowRoot => element.renderRoot as ShadowRoot;

const all = (element: FdElement, selector: string): Element[] => [...rootOf(element).querySelectorAll(selector)];

/** The telephone links in reading order, as digits. */
const phonesOf = (place: ParentNode): string[] =>
  [...place.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href')?.slice(4) ?? '');

const checkNumbers = (element: FdElement, state: ExampleState): void => {
  if (state.state.screen === 'problem') {
    expect(phonesOf(element)[0], 'the fallback stands').to.equal('999');
    expect(rootOf(element).querySelector('slot')!.assignedElements().length).to.be.greaterThan(0);
    expect(rootOf(element).querySelector('slot')!.hidden).to.equal(false);
    return;
  }
  const { pack, parts } = element.mounted as Pick<FormWidget, 'pack'> & Partial<FormWidget>;
  // The page around it has the numbers.
  if (parts?.part) {
    expect(phonesOf(rootOf(element))).to.deep.equal([]);
    return;
  }
  if (element.mounted instanceof NoticeWidget && !element.mounted.isAboutChild) return;
  const { phone } = pack.contacts.frontDoor;
  const [first, second] = phonesOf(rootOf(element));
  expect(first).to.equal('999');
  // A form of its own may know of no council.
  expect(phone === null || second === phone.replaceAll(' ', '')).to.equal(true);
  const [before] = all(element, `${CONTROLS}, h2, h3, p`);
  expect(before?.closest('.emergency'), 'first in reading order').to.not.equal(null);
  for (const row of all(element, '.actions:not([role])')) {
    if (row.closest('.notice')) continue;
    const beside = [row.nextElementSibling, row.previousElementSibling].filter((one) => one?.matches('.emergency'));
    const isCopyRow = row.nextElementSibling?.matches('[role=status]') ?? false;
    expect(isCopyRow || phonesOf(beside[0] ?? row)[0] === '999', 'beside the buttons').to.equal(true);
  }
};

const checkControls = (element: FdElement): void => {
  for (const control of all(element, CONTROLS)) {
    expect(computedName(control), `name of ${control.outerHTML}`).to.not.equal('');
  }
  for (const error of all(element, '.field .error')) {
    const control = error.closest('.field')!.querySelector('input, select, textarea')!;
    expect(descriptionsOf(control)).to.include(error.textContent.replace(/\s+/g, ' ').trim());
    expect(control.closest('fieldset') ?? control.getAttribute('aria-invalid')).to.be.ok;
  }
};

const checkIds = (element: FdElement): void => {
  const ids = all(element, '[id]').map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
};

/** At 400 % zoom a wide window is 320 px: nothing may stand beyond, and what is pressed is large enough. */
const checkReflow = (element: FdElement, place: HTMLElement): void => {
  const { right, left } = place.getBoundingClientRect();
  const beyond = all(element, '*').filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && (box.right > right + 1 || box.left < left - 1);
  });
  expect(beyond.map(({ outerHTML }) => outerHTML.slice(0, 200))).to.deep.equal([]);
  for (const control of all(element, 'button, input, select, textarea, summary')) {
    const { width, height } = control.getBoundingClientRect();
    const isSeen = width > 0 && !control.closest('details:not([open]) > :not(summary)');
    if (isSeen) expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
  }
};

/** A key in place of words: the catalogue that the element fetches lacks them. */
const checkWords = (element: FdElement): void => {
  const shown = rootOf(element).textContent ?? '';
  expect(Object.keys(english).filter((key) => key.includes('.') && shown.includes(key))).to.deep.equal([]);
};

/** A telephone number is read from left to right in every language. */
const checkDirection = (element: FdElement): void => {
  for (const link of all(element, 'a[href^="tel:"]')) {
    const { direction, unicodeBidi } = getComputedStyle(link);
    expect([direction, unicodeBidi]).to.deep.equal(['ltr', 'isolate']);
  }
};

/** Shows each state of an element and looks at all that must be true of any: numbers, names, ids, reflow, axe. */
export const testEveryState = async (tag: string): Promise<void> => {
  const states = await statesOf(tag);
  describe(`every state of ${tag}`, () => {
    before(() => {
      console.error = (...words: unknown[]) => void complaints.push(words.join(' '));
      addEventListener('error', onError);
      addEventListener('unhandledrejection', onRejection);
    });

    after(() => {
      console.error = log;
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
      closeService();
    });

    const place = document.createElement('main');
    place.style.setProperty('width', '320px');
    document.body.append(place);

    afterEach(() => {
      place.replaceChildren();
      complaints.length = 0;
    });

    after(() => place.remove());

    for (const state of states) {
      it(`${state.id}: ${state.title}`, async () => {
        const element = await showState(state, place);
        const isProblem = state.state.screen === 'problem';
        expect(complaints.filter((line) => !(isProblem && line.startsWith('Front Door Elements:')))).to.deep.equal([]);
        checkNumbers(element, state);
        checkControls(element);
        checkIds(element);
        const headings = all(element, 'h2').filter((heading) => !heading.closest('.error-summary'));
        if (!isProblem && state.state.screen !== 'withdrawn') expect(headings).to.have.length(1);
        checkWords(element);
        checkReflow(element, place);
        checkDirection(element);
        await expectAccessible(place);
      });
    }
  });
};
