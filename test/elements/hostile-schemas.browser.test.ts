import { expect } from '@open-wc/testing';
import { closeService } from '../../stories/support/made-up-service.js';
import { hostileSchemas, isClean, type HostileSchema } from '../schema/support/hostile-schemas.js';
import { expectAccessible } from '../support/browser/axe.js';
import { until } from '../support/browser/form.js';
import { addressOf, clearPage, showForm } from '../support/browser/schema-form.js';
import { LONGEST_MS, runWatched, watchPage } from '../support/browser/watch-page.js';

/** A list without elements can be added to. */
const CONTROLS = 'form :is(input, select, textarea, .repeat .button)';

/** What the words of a schema would make, were they markup. */
const MARKUP = 'img, script, b, i, u, s, .root a:not([href^="tel:"])';

/** Shows the form of a hostile schema, and types into its first line of text. */
const tryForm = async ({ schema, refused }: HostileSchema): Promise<void> => {
  // What is offered as text stands in the file as it is.
  const file = typeof schema === 'string' ? JSON.stringify(schema) : schema;
  const { root, text } = await showForm({ schema: null, attributes: { schema: addressOf(file) } });
  const box = root.querySelector<HTMLInputElement>('input:not([type]), input[type=text]');
  if (box) {
    box.value = 'an answer';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  const hasControls = root.querySelector(CONTROLS) !== null;
  const notice = root.querySelector('.notice')?.textContent ?? '';
  expect(hasControls || text().includes('(#)'), `something to read: ${text()}`).to.equal(true);
  if (refused) expect(notice).to.include(refused[1]);
  expect(root.querySelector(MARKUP)?.outerHTML).to.equal(undefined);
};

describe('a hostile schema in fd-form', () => {
  const { title } = document;

  afterEach(clearPage);
  after(closeService);

  for (const hostile of hostileSchemas) {
    it(`${hostile.name}: a page, in time, and nothing else`, async function () {
      this.timeout(30_000);
      const busy = await runWatched(async (page) => {
        await tryForm(hostile);
        expect(page.complaints).to.deep.equal([]);
      }, clearPage);
      expect(busy).to.be.below(LONGEST_MS);
      expect(document.title).to.equal(title);
      expect(isClean()).to.equal(true);
    });
  }

  it('control: the watch of the page sees what takes long, and what goes wrong', async () => {
    const page = watchPage();
    const end = performance.now() + 200;
    while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.busy()).to.be.above(150);
    console.error('something');
    expect(page.complaints).to.deep.equal(['something']);
    page.stop();
  });

  it('a very long page is as accessible as a short one, and what is out of sight takes focus', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `f${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', title: `Question ${name}` }]));
    const { element, control } = await showForm({ schema: { title: 'Long', type: 'object', properties } });
    const last = control('/f119');
    expect(last.closest('.field')!.getBoundingClientRect().height).to.be.above(24);
    last.focus();
    expect(element.shadowRoot!.activeElement).to.equal(last);
    await until(() => {
      const { top, bottom } = last.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, 'the field in sight');
    await expectAccessible(element);
  });
});
