import { expect } from '@open-wc/testing';
import type { CorpusEntry } from '../../scripts/test/corpus-plugin.js';
import { closeService } from '../../stories/support/made-up-service.js';
import type { Json } from '../../src/schema/types.js';
import { until } from '../support/browser/form.js';
import { clearPage, showForm } from '../support/browser/schema-form.js';
import { LONGEST_MS, runWatched } from '../support/browser/watch-page.js';

const read = async (path: string): Promise<unknown> => (await fetch(`/corpus/${path}`)).json();

const corpus = (await read('index.json')) as readonly CorpusEntry[];

/** What there is to answer, to read or to add to. */
const CONTENT = 'form :is(input, select, textarea, button.secondary, summary, .fixed), .field, .notice';

/** Opens every page of a form, and check-your-answers. */
const tryForm = async ({ path, example }: CorpusEntry): Promise<void> => {
  const { element, widget, root, text } = await showForm({ schema: null, attributes: { schema: `/corpus/${path}` } });
  const check = async (): Promise<void> => {
    widget.flow.go({ kind: 'check' });
    await until(() => root.querySelector('#send'), 'check your answers');
  };
  for (const index of widget.flow.asked.value) {
    widget.flow.go({ kind: 'page', index });
    await element.updateComplete;
    expect(root.querySelector(CONTENT), `page ${index}: ${text()}`).to.not.equal(null);
  }
  await check();
  if (!example) return;
  element.value = (await read(example.path)) as Json;
  const issues = element.issues.map(({ instancePointer, keyword }) => `${keyword} ${instancePointer}`);
  expect(issues.length === 0, issues.slice(0, 5).join(', ')).to.equal(example.isValid);
  await check();
};

describe('schemas that nobody here wrote, in fd-form', () => {
  afterEach(clearPage);
  after(closeService);

  it(`are here${corpus.length > 0 ? '' : ' when CORPUS_DIR names their folder'}`, function () {
    if (corpus.length === 0) this.skip();
    expect(corpus.length).to.be.at.least(79);
    expect(corpus.filter((entry) => entry.example).length).to.be.above(10);
  });

  for (const entry of corpus) {
    it(`${entry.path}: every page, and check your answers`, async function () {
      this.timeout(30_000);
      const busy = await runWatched(async (page) => {
        await tryForm(entry);
        expect(page.complaints).to.deep.equal([]);
      }, clearPage);
      expect(busy).to.be.below(LONGEST_MS);
    });
  }
});
