import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { BookingRequest } from '../../src/delivery/booking/types.js';
import { booked, owner } from '../endpoint/support/booking.js';
import { openPage, skip } from './support/browser.js';
import { setStage } from './support/stage.js';

const session = 'dover-am';
const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Nothing that axe knows of, and nothing cut off or to be scrolled sideways on a phone. */
async function assertFit(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async () =>
      (await (window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run()).violations,
  );
  const said = found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  assert.deepEqual(said, [], page.url());
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${page.url()} fits`);
}

const request = (name: string): BookingRequest => ({
  pack: 'kent',
  items: [{ sessionId: session, quantity: 1 }],
  school: { name: 'Mersey Lane Primary, a made-up school' },
  attendees: [{ name: `Made-up ${name}`, role: 'lead', email: `${name}@a-school-with-a-long-name.example` }],
});

describe('the training desk and the page of a booking', { skip }, () => {
  const stage = setStage();

  test('a coordinator works without a script, on a phone: every page is accessible and fits', async () => {
    await booked(stage.service.url, request('ann'));
    const page = await openPage(stage.browser, { viewport: { width: 360, height: 700 } });
    const at = `/training/sessions/kent/${session}`;
    const paths = ['/training?pack=kent', at, `${at}/room`, '/training/leads?pack=halton', '/training/import'];
    for (const path of [...paths, '/training/audit', '/inbox', '/inbox/picture', '/inbox/audit']) {
      await page.goto(stage.service.url + path);
      await assertFit(page);
    }
    await page.goto(`${stage.service.url}${at}/register`);
    await page.getByRole('checkbox', { name: 'Made-up ann came' }).check();
    await assertFit(page);
    await page.getByRole('button', { name: 'Save who came' }).click();
    await page.goto(`${stage.service.url}${at}/certificates`);
    await page.getByRole('heading', { name: 'Certificate of attendance' }).waitFor();
    await assertFit(page);

    await page.goto(`${stage.service.url}/training/import`);
    await page
      .getByRole('textbox', { name: 'Or paste a table' })
      .fill('session,course,title,date\nextra,extra,An extra course,2001-01-01');
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('alert').getByText('Row 2, date: It is past.').waitFor();
    await assertFit(page);
    await page.getByLabel('Timetable').selectOption('kent');
    await page
      .getByRole('textbox', { name: 'Or paste a table' })
      .fill('session,course,title,date\nextra,extra,An extra course,2999-01-01');
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('heading', { name: 'Check before you load' }).waitFor();
    await assertFit(page);
    await page.getByRole('button', { name: 'Load all of it' }).click();
    await page.getByRole('heading', { name: 'Loaded' }).waitFor();
    assert.equal((await sessionsOf(stage.service.url)).includes('extra'), true);
    await page.context().close();
  });

  test('whoever booked swaps a colleague in and cancels; the link leaves the address and is sent in a header alone', async () => {
    const booking = await booked(stage.service.url, request('bo'));
    const { token } = owner(stage.service.url, booking);
    const page = await openPage(stage.browser, { viewport: { width: 360, height: 700 } });
    const asked: string[] = [];
    page.on('request', (one) => asked.push(`${one.url()} ${one.postData() ?? ''}`));
    await page.goto(booking.manageUrl);
    await page.getByRole('heading', { name: `Booking ${booking.reference}` }).waitFor();
    assert.equal(page.url(), `${stage.service.url}/manage`);
    await assertFit(page);

    await page.getByLabel('Name').fill('Made-up Colleague');
    await page.getByLabel('E-mail address').fill('colleague@school.example');
    await page.getByLabel('Access needs (optional)').fill('Large print');
    await page.getByRole('button', { name: 'Save who comes' }).click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    assert.equal((await owner(stage.service.url, booking).read()).attendees[0]?.name, 'Made-up Colleague');

    const roomSheet = async (): Promise<string> =>
      (await fetch(`${stage.service.url}/training/sessions/kent/${session}/room`)).text();
    assert.match(await roomSheet(), /Large print/);
    await page.getByLabel('Delete what was said before about access needs').check();
    await page.getByRole('button', { name: 'Save who comes' }).click();
    await page.getByRole('checkbox', { checked: false }).waitFor();
    assert.doesNotMatch(await roomSheet(), /Large print/);

    await page.getByText('Cancel the booking', { exact: true }).click();
    await assertFit(page);
    await page.getByRole('button', { name: 'Yes, cancel the booking' }).click();
    await page.getByText(/Mersey Lane Primary, a made-up school\. Cancelled\./).waitFor();
    assert.equal((await owner(stage.service.url, booking).read()).status, 'cancelled');
    assert.ok(!asked.join().includes(token), 'the capability stands in no address and no body');
    await page.context().close();
  });

  test('without a script, or with a link that is worn out, the page says what to do', async () => {
    const page = await openPage(stage.browser, { javaScriptEnabled: false });
    await page.goto(`${stage.service.url}/manage#${'a'.repeat(22)}.${'b'.repeat(43)}`);
    await page.getByText(/ring or e-mail the training team/).waitFor();
    await page.context().close();
    const other = await openPage(stage.browser);
    await other.goto(`${stage.service.url}/manage#${'a'.repeat(22)}.${'b'.repeat(43)}`);
    await other.getByText(/does not open a booking/).waitFor();
    await assertFit(other);
    await other.context().close();
  });
});

async function sessionsOf(url: string): Promise<readonly string[]> {
  const response = await fetch(`${url}/api/sessions?pack=kent`);
  return ((await response.json()) as { readonly sessions: readonly { readonly id: string }[] }).sessions.map(
    ({ id }) => id,
  );
}
