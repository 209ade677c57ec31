import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPage, skip } from './support/browser.js';
import { Keyboard } from './support/keyboard.js';
import { say } from './support/say.js';
import { setStage } from './support/stage.js';

/** The guide's acceptance checks of training (section 1.6, checks 1 to 8), through the built files and the real service. */
describe('training booking', { skip }, () => {
  const stage = setStage();

  const open = async (path: string): Promise<{ page: Page; list: Locator }> => {
    const page = await openPage(stage.browser);
    await page.goto(`${stage.service.url}/${path}`);
    const list = page.locator('fd-training-booking');
    await list
      .getByRole('button', { name: say('training.book'), exact: true })
      .first()
      .waitFor();
    return { page, list };
  };

  /** The card of a session, by words that only it has. */
  const card = (list: Locator, ...words: readonly string[]): Locator =>
    words.reduce((found, one) => found.filter({ hasText: one }), list.getByRole('listitem').filter({ hasText: ', ' }));

  const fillPerson = async (list: Locator, name: string, email: string, school?: string): Promise<void> => {
    const schoolBox = list.getByLabel(say('training.field.school'));
    await schoolBox.waitFor();
    if (school) await schoolBox.fill(school);
    await list.getByLabel(say('training.field.name'), { exact: true }).fill(name);
    await list.getByRole('radio', { name: say('training.role.lead') }).check();
    await list.getByLabel(say('training.field.email')).fill(email);
  };

  const goOn = (list: Locator): Promise<void> => list.getByRole('button', { name: say('form.continue') }).click();

  /** From the number of places to check-your-answers. */
  const fillBooking = async (list: Locator, name: string, school: string): Promise<void> => {
    await list.getByLabel(say('training.field.places')).waitFor();
    await goOn(list);
    await fillPerson(list, name, 'lead@school.example', school);
    await goOn(list);
    await list.getByRole('heading', { name: say('training.page.access') }).waitFor();
    await goOn(list);
    await list.getByRole('heading', { name: say('check.title') }).waitFor();
  };

  /** Every place of a session is held by others. */
  const fillUp = async (pack: string, sessionId: string, places: number): Promise<void> => {
    for (let left = places; left > 0; left -= 12) {
      const body = JSON.stringify({ pack, items: [{ sessionId, quantity: Math.min(12, left) }] });
      const headers = { 'Content-Type': 'application/json', Origin: stage.service.url };
      const answer = await fetch(`${stage.service.url}/api/holds`, { method: 'POST', headers, body });
      assert.equal(answer.status, 201);
    }
  };

  test('checks 1, 2, 3: a setting is found by any of its names; two allocations, and two schools, are said', async () => {
    const { page, list } = await open('staff-training.html');
    const box = list.getByRole('searchbox', { name: say('training.setting.label') });
    const hits = list.locator('.hits li');
    for (const [typed, name] of [
      ['hallwood', 'Hallwood'],
      ['olmos', 'OLMOS'],
      ['st chads', 'St Chads'],
      ['chestnut', 'Chesnut Lodge'],
    ] as const) {
      await box.fill(typed);
      await hits.filter({ hasText: name }).waitFor();
      assert.equal(await hits.count(), 1, typed);
    }
    await box.fill('all saints');
    await hits.filter({ hasText: 'All Saints Upton' }).waitFor();
    const schools = await hits.allInnerTexts();
    assert.equal(schools.length, 2);
    assert.match(schools.join(), /Hub 3/);
    assert.match(schools.join(), /Hub 6/);
    await box.fill('farnworth');
    await hits.filter({ hasText: '2 entries' }).getByRole('button').click();
    const own = await list
      .getByText(/different hubs with different dates/)
      .locator('..')
      .innerText();
    assert.match(own, /Hub 5: uses the toolkits from .*printed: Friday 19 June 2020/);
    assert.match(own, /Hub 7: uses the toolkits from .*printed: Tuesday 23 June 2020/);
    await page.close();
  });

  test('checks 4, 6: hub 3’s second session, and a course of two days that is one booking', async () => {
    const { page, list } = await open('staff-training.html');
    const second = await card(list, 'Hub 3', 'optional').innerText();
    assert.match(second, /^Monday [^\n]*, 10am to 11am\n/);
    assert.match(second, /Printed: Monday 13 July 2020/);
    const course = card(list, 'Thursday 24 September 2015; Friday 25 September 2015');
    assert.match(await course.innerText(), /You come to all 2 days/);
    await course.getByRole('button', { name: say('training.book') }).click();
    await fillBooking(list, 'Sam Sample', 'Mersey Lane Primary');
    await list.getByRole('button', { name: say('training.confirm.place') }).click();
    await list.getByRole('heading', { name: say('training.done.confirmed') }).waitFor();
    const days = list.locator('.outcome .session-when');
    assert.equal((await days.allInnerTexts()).join().match(/time not known/g)?.length, 2);
    assert.doesNotMatch(await list.innerText(), /00:00|12am|midnight/i);
    await page.close();
  });

  test('check 5: the calendar file of a June date is an hour before its clock time, in UTC', async () => {
    const { page, list } = await open('staff-training.html');
    await card(list, 'Hub 1', 'expected')
      .getByRole('button', { name: say('training.book') })
      .click();
    await fillBooking(list, 'Kim Kind', 'OBA');
    await list.getByRole('button', { name: say('training.confirm.place') }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      list.getByRole('button', { name: say('training.ics') }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    assert.match(file, /DTSTART:\d{4}06\d\dT090000Z/);
    assert.match(file, /DTEND:\d{4}06\d\dT100000Z/);
    assert.doesNotMatch(file, /Kim/);
    await page.close();
  });

  test('check 7: a full morning offers the afternoon, then all three mop-ups, and a place is taken there', async () => {
    await fillUp('kent', 'dover-am', 50);
    const { page, list } = await open('workshops.html?district=dover');
    const own = list.getByRole('region', { name: 'Sessions for Dover' });
    const morning = own
      .getByRole('listitem')
      .filter({ hasText: say('training.instead') })
      .first();
    const offers = await morning.getByRole('listitem').allInnerTexts();
    assert.match(offers[0] ?? '', /afternoon/);
    assert.deepEqual(
      ['Riverside Centre, Gravesend', 'Cheriton', 'New Line Learning'].map(
        (town) => offers.filter((one) => one.includes(town) && one.includes(say('training.mopUp'))).length,
      ),
      [2, 2, 2],
    );
    await morning.getByRole('button').first().click();
    await fillBooking(list, 'Alex Able', 'Harbour Nursery');
    await list.getByRole('button', { name: say('training.confirm.place') }).click();
    await list.getByRole('heading', { name: say('training.done.confirmed') }).waitFor();
    await list.getByRole('button', { name: say('training.backToList') }).click();
    await own.getByText('49 of 50 places left').waitFor();
    await page.close();
  });

  test('check 8: one form, two ends: a place, or the recording; the event has the reference and no name', async () => {
    const { page, list } = await open('briefing.html');
    await page.evaluate(() =>
      document.addEventListener('fd-booked', (event) =>
        document.body.setAttribute('data-event', JSON.stringify(event)),
      ),
    );
    await list.getByRole('button', { name: say('training.recording') }).click();
    await fillBooking(list, 'Robin Reader', 'Mersey Lane Primary');
    await list.getByRole('button', { name: say('training.confirm.recording') }).click();
    await list.getByRole('heading', { name: say('training.done.recording') }).waitFor();
    const told = (await page.locator('body').getAttribute('data-event')) ?? '';
    assert.match(told, /"reference":"CHE-\w+"/);
    assert.doesNotMatch(told, /Robin|Mersey/);
    await list.getByRole('button', { name: say('training.backToList') }).click();
    await list
      .getByRole('button', { name: say('training.book') })
      .first()
      .click();
    await fillBooking(list, 'Robin Reader', 'Mersey Lane Primary');
    await list.getByRole('button', { name: say('training.confirm.place') }).click();
    await list.getByRole('heading', { name: say('training.done.confirmed') }).waitFor();
    await page.close();
  });

  test('who has a place already is told so, and what was typed stays', async () => {
    const { page, list } = await open('workshops.html?district=dover');
    for (const expected of [say('training.done.confirmed'), say('training.notBooked')]) {
      await card(list, 'Thanet', 'morning')
        .getByRole('button', { name: say('training.book') })
        .click();
      await fillBooking(list, 'Jo Twice', 'Mersey Lane Primary');
      await list.getByRole('button', { name: say('training.confirm.place') }).click();
      await list.getByRole('heading', { name: expected }).waitFor();
      if (expected === say('training.notBooked')) break;
      await list.getByRole('button', { name: say('training.backToList') }).click();
    }
    await list.getByText(say('training.refused.already-booked')).waitFor();
    await list.getByRole('button', { name: say('training.changePeople') }).click();
    await list.getByRole('button', { name: say('form.saveAndReturn') }).click();
    await list.getByText('Jo Twice').first().waitFor();
    await page.close();
  });

  test('offline it is not booked yet, and once the service is back one press books it, once', async () => {
    const { page, list } = await open('workshops.html?district=swale');
    await card(list, 'Swale', 'afternoon')
      .first()
      .getByRole('button', { name: say('training.book') })
      .click();
    await fillBooking(list, 'Sky Still', 'Mersey Lane Primary');
    await page.context().setOffline(true);
    await list.getByRole('button', { name: say('training.confirm.place') }).click();
    await list.getByRole('heading', { name: say('training.notBooked') }).waitFor();
    await page.context().setOffline(false);
    await list.getByRole('button', { name: say('waiting.tryNow') }).click();
    await list.getByRole('heading', { name: say('training.done.confirmed') }).waitFor();
    await list.getByRole('button', { name: say('training.backToList') }).click();
    await card(list, 'Swale', 'afternoon', '49 of 50 places left').first().waitFor();
    await page.close();
  });

  test('by keyboard alone: found, booked, confirmed', async () => {
    const { page, list } = await open('staff-training.html');
    const keys = new Keyboard(page);
    await keys.answer(list.getByRole('searchbox', { name: say('training.setting.label') }), 'ditton n');
    await keys.activate(list.locator('.hits').getByRole('button'));
    await keys.activate(card(list, 'Hub 6', 'expected').getByRole('button', { name: say('training.book') }));
    await list.getByLabel(say('training.field.places')).waitFor();
    await keys.activate(list.getByRole('button', { name: say('form.continue') }));
    await keys.answer(list.getByLabel(say('training.field.name'), { exact: true }), 'Dee Key');
    await keys.reach(list.getByRole('radio').first());
    await keys.press('Space');
    await keys.answer(list.getByLabel(say('training.field.email')), 'dee@nursery.example');
    await keys.activate(list.getByRole('button', { name: say('form.continue') }));
    await list.getByRole('heading', { name: say('training.page.access') }).waitFor();
    await keys.activate(list.getByRole('button', { name: say('form.continue') }));
    await keys.activate(list.getByRole('button', { name: say('training.confirm.place') }));
    await list.getByRole('heading', { name: say('training.done.confirmed') }).waitFor();
    await page.close();
  });
});
