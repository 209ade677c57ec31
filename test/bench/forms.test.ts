import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNeeds, findEngine } from '../../scripts/test/engines.js';
import { checkForms } from './check-forms.js';
import { openBench, type BenchBrowser, type BenchPage } from './open-bench.js';

const skip = findEngine('chromium') ? false : `it needs ${engineNeeds('chromium')}`;

/** No figure is judged here: only that `npm run bench` compares two whole forms. */
describe('the two forms of the bench, as built', { skip }, () => {
  let browser: BenchBrowser;
  let page: BenchPage;

  before(async () => {
    browser = await openBench('dist');
    page = await browser.open();
  });

  after(() => browser.close());

  for (const size of [10, 1000]) {
    test(`hold all of ${size} fields, take what is typed, and follow their conditions`, async () => {
      assert.deepEqual(await checkForms(page, size), []);
    });
  }

  test('would be found out, did one of them leave a field out', async () => {
    await page.page.evaluate(`{
      const { mount } = bench;
      bench.mount = async (kind, count) => mount(kind, kind === 'ours' ? count - 1 : count);
    }`);
    const [fault] = await checkForms(page, 10);
    assert.match(fault ?? '', /^ours, 10 fields: controls on the page/);
  });
});
