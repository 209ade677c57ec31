import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPage, skip } from './support/browser.js';
import { makeCanary } from './support/canaries.js';
import { say } from './support/say.js';
import { setStage } from './support/stage.js';
import { watch } from './support/witness.js';

const ours = ['fd-ready', 'fd-progress', 'fd-submitted', 'fd-queued', 'fd-failed'];

/** A form that is a schema and nothing else, on pages as a council and a school have them, in a real browser. */
describe('fd-form on a page', { skip }, () => {
  const stage = setStage();

  async function visit(t: TestContext, name: string): Promise<Page> {
    const page = await openPage(stage.browser);
    t.after(() => page.close());
    await page.goto(`${stage.service.url}/${name}`);
    return page;
  }

  test('is sent to the service as it stands, and the page’s address, history and title stay as they were', async (t) => {
    const page = await openPage(stage.browser);
    t.after(() => page.close());
    const witness = await watch(page);
    await page.goto(`${stage.service.url}/training-evaluation.html`);
    const host = page.locator('fd-form');
    const canary = makeCanary();
    await answerEvaluation(host, canary);
    const before = await outside(page);
    await listen(page);
    await button(host, say('form.continue')).click();
    await title(host, say('check.title')).waitFor();
    await host.getByText(canary).first().waitFor();
    await host.getByRole('button', { name: /When was it\?$/ }).click();
    await button(host, say('form.saveAndReturn')).click();
    await title(host, say('check.title')).waitFor();
    await button(host, say('plain.check.send')).click();
    await title(host, /^Accepted at/).waitFor();

    assert.deepEqual(await outside(page), before);
    const told = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'told')));
    assert.ok(told.includes('fd-submitted'), told);
    assert.ok(!told.includes(canary.slice(0, 10)), told);
    assert.ok(!witness.requests.some((one) => one.url().includes(canary)));
    witness.assertClean(stage.service.url);
    const [row] = await stage.service.rows();
    const { kind, pack, data } = JSON.parse(new TextDecoder().decode(row!.body)) as Record<string, object>;
    assert.equal(kind, 'form');
    assert.equal((pack as { id: string }).id, 'after-course-evaluation');
    assert.deepEqual(data, {
      course: canary,
      courseDate: '2026-11-18',
      takingPart: { session: 'morning' },
      confidence: 'more',
      willChange: 'No',
    });
  });

  test('arrives with a school’s own form as one field, JSON, in a real POST; not before it is right', async (t) => {
    const page = await visit(t, 'visit-request.html');
    const host = page.locator('fd-form');
    await title(host, 'Your visit').waitFor();
    await page.getByLabel('Your name').fill('Sam Specimen');
    await page.getByLabel('Telephone number').fill('01632 960 100');
    await page.getByRole('button', { name: 'Ask for a visit' }).click();
    await host.getByRole('alert').getByText(say('error.summary')).waitFor();
    assert.match(page.url(), /visit-request\.html$/);
    await answerVisit(host, 'Ali Example');
    await page.getByRole('button', { name: 'Ask for a visit' }).click();
    await page.getByRole('heading', { name: 'What arrived' }).waitFor();
    const fields = await page
      .locator('dl > dt')
      .evaluateAll((all) => all.map((one) => [one.textContent, one.nextElementSibling?.textContent]));
    const arrived = Object.fromEntries(fields) as Record<string, string>;
    assert.equal(arrived['parent'], 'Sam Specimen');
    assert.deepEqual(JSON.parse(arrived['visit']!), {
      when: { morning: '2026-12-03' },
      who: [{ name: 'Ali Example' }],
    });
    assert.equal(new URL(page.url()).search, '');
  });

  test('Enter in its last line sends the school’s form', async (t) => {
    const page = await visit(t, 'visit-request.html');
    const host = page.locator('fd-form');
    await page.getByLabel('Your name').fill('Sam Specimen');
    await page.getByLabel('Telephone number').fill('01632 960 100');
    await answerVisit(host, 'Ali Example');
    await host.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'What arrived' }).waitFor();
  });

  test('gives the browser nothing to remember: going on and back shows a blank form, beside a field that it filled again', async (t) => {
    const page = await visit(t, 'visit-request.html');
    const host = page.locator('fd-form');
    await page.getByLabel('Your name').fill('Sam Specimen');
    await answerVisit(host, 'Ali Example');
    await page.goto(`${stage.service.url}/`);
    await page.goBack();
    await title(host, 'Your visit').waitFor();
    assert.equal(await page.getByLabel('Your name').inputValue(), 'Sam Specimen', 'the control');
    assert.equal(
      await page.evaluate(() => JSON.stringify(Reflect.get(document.querySelector('fd-form')!, 'value'))),
      '{"who":[{}]}',
    );
  });

  test('keeps out of the address what the page’s own field puts there', async (t) => {
    const page = await visit(t, 'visit-request.html');
    const host = page.locator('fd-form');
    await page.getByLabel('Your name').fill('Control');
    await page.getByLabel('Telephone number').fill('01632 960 100');
    await answerVisit(host, 'Ali Example');
    await page.evaluate(() => {
      const form = document.querySelector('form')!;
      form.method = 'get';
      form.action = '/';
      form.requestSubmit();
    });
    await page.getByRole('heading', { name: 'Pages to try' }).waitFor();
    const { searchParams } = new URL(page.url());
    assert.deepEqual([...searchParams.keys()], ['parent', 'phone']);
    assert.equal(searchParams.get('parent'), 'Control');
  });
});

const button = (host: Locator, name: string): Locator => host.getByRole('button', { name, exact: true });

const title = (host: Locator, name: string | RegExp): Locator => host.getByRole('heading', { name, level: 2 });

async function answerEvaluation(host: Locator, course: string): Promise<void> {
  await host.getByLabel('Which course was it?').fill(course);
  for (const [name, value] of Object.entries({ Day: '18', Month: '11', Year: '2026' }))
    await host.getByRole('group', { name: 'When was it?' }).getByLabel(name).fill(value);
  await host.getByLabel('I came to a session').check();
  await host.getByLabel('Morning').check();
  await host.getByLabel('A little surer').check();
  await host
    .getByRole('group', { name: 'Will you do anything differently at work?' })
    .getByLabel('No', { exact: true })
    .check();
}

async function answerVisit(host: Locator, name: string): Promise<void> {
  await host.getByLabel('To an open morning').check();
  await host.getByLabel('Thursday 3 December, 9.30am').check();
  await host.getByLabel('Name', { exact: true }).fill(name);
}

/** What the page around the form has of its own. */
const outside = (page: Page): Promise<unknown> =>
  page.evaluate(() => [location.href, history.length, JSON.stringify(history.state), document.title, document.cookie]);

/** Writes down everything that any script on the page can hear of the form. */
const listen = (page: Page): Promise<void> =>
  page.evaluate((names) => {
    const told: unknown[] = [];
    Reflect.set(window, 'told', told);
    for (const name of names) addEventListener(name, (event) => void told.push([event.type, { ...event }]));
  }, ours);
