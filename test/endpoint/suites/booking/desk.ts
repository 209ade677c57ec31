import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Bench } from '../../support/bench.js';
import { asking, booked, offered, owner, person } from '../../support/booking.js';
import { Visitor } from '../../support/visitor.js';

/** A page as words, without its tags. */
export const wordsOf = async (page: Response, status = 200): Promise<string> => {
  const text = await page.clone().text();
  assert.equal(page.status, status, text);
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', '’');
};

/** What a coordinator does with a session and the people in it. */
export function desk(bench: () => Bench): void {
  const opened = async (): Promise<{ url: string; visitor: Visitor }> => {
    const { url } = await bench().start();
    return { url, visitor: new Visitor(url) };
  };
  const morning = '/training/sessions/madeup/north-am';
  const log = async (): Promise<readonly string[]> => {
    const { rows } = await bench().database.query<{ line: string }>(
      `select concat_ws(' ', action, subject, count) as line from audit_log where area = 'training' order by id`,
    );
    return rows.map(({ line }) => line);
  };

  it('closes a session and opens it again, by a form of its own page and by no other', async () => {
    const { url, visitor } = await opened();
    const page = await visitor.get(morning);
    // A page of another site can send the fields, but not the cookie that goes with the token; nor can one without it.
    assert.equal((await new Visitor(url).submit(page, `${morning}/close`)).status, 403);
    assert.equal((await fetch(`${url}${morning}/close`, { method: 'POST' })).status, 403);
    assert.equal((await offered(url, 'north-am')).availability.state, 'open');
    assert.equal((await visitor.submit(page, `${morning}/close`)).status, 303);
    assert.equal((await offered(url, 'north-am')).availability.state, 'closed');
    assert.match(await wordsOf(await visitor.get('/training')), /Closed/);
    assert.equal((await visitor.submit(page, `${morning}/reopen`)).status, 303);
    assert.equal((await offered(url, 'north-am')).availability.state, 'open');
    assert.deepEqual(
      (await log()).filter((line) => !line.startsWith('opened')),
      ['closed madeup north-am', 'reopened madeup north-am'],
    );
  });

  it('offers what came free while it was closed to the waiting list, and to nobody before it is open', async () => {
    const { url, visitor } = await opened();
    const full = '/training/sessions/madeup/north-pm';
    const first = await booked(url, asking('north-pm', 'ann', { items: [{ sessionId: 'north-pm', quantity: 1 }] }));
    await booked(url, asking('north-pm', 'bo'));
    const waiting = await booked(url, asking('north-pm', 'cy', { joinsWaitingList: true }));
    const page = await visitor.get(full);
    assert.match(await wordsOf(page), /2 booked of 2.*Waiting list.*Made-up cy/);
    await visitor.submit(page, `${full}/close`);
    assert.equal((await owner(url, first).send('POST', '/cancel')).status, 200);
    assert.equal((await owner(url, waiting).read()).status, 'waitlisted');
    await visitor.submit(page, `${full}/reopen`);
    assert.equal((await owner(url, waiting).read()).status, 'offered');
  });

  it('shows access needs on the room sheet alone, and notes who opened it', async () => {
    const { url, visitor } = await opened();
    const needs = 'A step-free way in';
    const formula = { name: '=HYPERLINK("x")' };
    await booked(
      url,
      asking('north-am', 'ann', { attendees: [person('ann', { accessNeeds: needs })], school: formula }),
    );
    assert.match(
      await wordsOf(await visitor.get(`${morning}/room`)),
      /1 person has a place.*Made-up ann.*A step-free way in/,
    );
    for (const path of ['', '/register', '/certificates', '/list.csv'])
      assert.doesNotMatch(await (await visitor.get(morning + path)).text(), /step-free/, path);
    const csv = await (await visitor.get(`${morning}/list.csv`)).text();
    assert.match(csv, /"confirmed","Made-up ann","Safeguarding lead","ann@school\.example","'=HYPERLINK\(""x""\)"/);
    assert.ok((await log()).includes('opened-needs madeup north-am 1'));
    assert.ok((await log()).includes('exported madeup north-am 1'));
    assert.doesNotMatch((await log()).join(), /ann|step-free/);
  });

  it('keeps a register, and certifies whoever came', async () => {
    const { url, visitor } = await opened();
    await booked(url, asking('north-am', 'ann'));
    await booked(url, asking('north-am', 'bo'));
    const page = await visitor.get(`${morning}/register`);
    const [, key = ''] = /name="came"\s+value="([^"]+)"/.exec(await page.clone().text())!;
    assert.match(await wordsOf(await visitor.get(`${morning}/certificates`)), /Nobody is ticked/);
    assert.equal((await visitor.submit(page, `${morning}/register`, { came: key })).status, 303);
    const sheet = await wordsOf(await visitor.get(`${morning}/certificates`));
    assert.match(sheet, /Certificate of attendance Made-up ann .*Made-up workshop, North/);
    assert.doesNotMatch(sheet, /Made-up bo/);
    assert.ok((await log()).includes('marked-attendance madeup north-am 1'));
  });

  it('gives a new link for a lost one, and the old one opens nothing any more', async () => {
    const { url, visitor } = await opened();
    const booking = await booked(url, asking('north-am', 'ann'));
    const page = await visitor.get(morning);
    const answer = await visitor.submit(page, `/training/bookings/${booking.bookingId}/link`);
    const [, manageUrl = ''] = /value="([^"]+\/manage#[^"]+)"/.exec(await answer.text())!;
    assert.equal((await owner(url, booking).look()).status, 401);
    assert.equal((await owner(url, { ...booking, manageUrl }).read()).reference, booking.reference);
    assert.ok((await log()).includes(`gave-link ${booking.reference}`));
    assert.equal((await visitor.submit(page, '/training/bookings/no-such-booking/link')).status, 404);
  });

  it('tells those with a place of a link to join, and refuses a time to cancel that is none', async () => {
    const { url, visitor } = await opened();
    const remote = '/training/sessions/madeup/briefing-north';
    const request = asking('briefing-north', 'ann', { school: { name: 'Mersey Lane', settingId: 'mersey-lane' } });
    const booking = await booked(url, request);
    const page = await visitor.get(remote);
    const joinUrl = 'https://meet.example/room';
    const refused: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ joinUrl: 'http://meet.example/room' }, /must begin with https/],
      [{ joinUrl, cancelBy: '2999-01-01T10:00' }, /after the session begins/],
      [{ joinUrl, cancelBy: 'soon' }, /Write the date and the time/],
    ];
    for (const [fields, words] of refused)
      assert.match(await wordsOf(await visitor.submit(page, `${remote}/change`, fields), 422), words);
    assert.equal((await owner(url, booking).read()).items[0]!.joinUrl, undefined);
    const saved = await visitor.submit(page, `${remote}/change`, { joinUrl, cancelBy: '2027-01-15T17:00' });
    assert.equal(saved.status, 303);
    const [item] = (await owner(url, booking).read()).items;
    assert.deepEqual([item!.joinUrl, item!.cancelBy], [joinUrl, '2027-01-15T17:00:00.000Z']);
    const { rows } = await bench().database.query("select recipient from emails where kind = 'change'");
    assert.deepEqual(rows, [{ recipient: 'ann@school.example' }]);
  });

  it('chases settings that named nobody, invites only a confirmed lead, and lists who missed the first session', async () => {
    const { url, visitor } = await opened();
    // Every title stands in the list of what is on the page, too.
    const part = (text: string, title: string, next: string): string => text.split(title)[2]!.split(next)[0]!;
    const north = { name: 'Mersey Lane', settingId: 'mersey-lane' };
    await booked(url, asking('briefing-north', 'ann', { school: north }));
    const page = await visitor.get('/training/leads');
    const text = await wordsOf(page);
    assert.match(part(text, 'No lead named (1)', 'Missed'), /Hill Top/);
    assert.match(part(text, 'To be confirmed (1)', 'Confirmed (0)'), /Mersey Lane.*Made-up ann/);
    const lead = '/training/leads/madeup/mersey-lane';
    assert.equal((await visitor.submit(page, `${lead}/invited`)).status, 409);
    assert.equal((await visitor.submit(page, `${lead}/confirm`, { name: 'Made-up ann', email: 'ann' })).status, 400);
    const ann = { name: 'Made-up ann', email: 'ann@school.example' };
    assert.equal((await visitor.submit(page, `${lead}/confirm`, ann)).status, 303);
    assert.match(await wordsOf(await visitor.get('/training/leads')), /Confirmed \(1\).*Write the invitation/);
    assert.equal((await visitor.submit(page, `${lead}/invited`)).status, 303);
    assert.match(await wordsOf(await visitor.get('/training/leads')), /Confirmed \(1\).*Invited/);

    const { database } = bench();
    await database.query(
      `update training_courses set facts = facts || '{"attendance":"expected"}' where id = 'briefing'`,
    );
    await database.query(`update training_sessions set starts_at = now() - interval '2 days',
      ends_at = now() - interval '1 day' where id = 'briefing-north'`);
    const missed = async (): Promise<string> =>
      part(await wordsOf(await visitor.get('/training/leads')), 'Missed the first', 'To be');
    // Nobody filled in the register yet: nobody is said to have missed anything.
    assert.doesNotMatch(await missed(), /Mersey Lane/);
    await visitor.submit(page, '/training/sessions/madeup/briefing-north/register');
    assert.match(await missed(), /Mersey Lane/);
    const csv = await (await visitor.get('/training/leads.csv?pack=madeup')).text();
    assert.deepEqual(csv.trim().split('\r\n').slice(1), [
      '"Mersey Lane","North","missed the first session","Made-up ann","ann@school.example"',
      '"Hill Top","South","no lead named","",""',
    ]);
  });

  it('shows hostile names as text', async () => {
    const { url, visitor } = await opened();
    const hostile = `"><script>alert(1)</script>`;
    const attendees = [person('ann', { name: hostile, accessNeeds: hostile })];
    await booked(url, asking('north-am', 'ann', { school: { name: hostile }, attendees, cover: hostile }));
    for (const path of ['', '/register', '/room']) {
      const text = await (await visitor.get(morning + path)).text();
      assert.doesNotMatch(text, /<script/, path);
      assert.match(text, /&lt;script&gt;/, path);
    }
  });
}
