import assert from 'node:assert/strict';
import { it } from 'node:test';
import { developmentMail } from '../../../demo/endpoint/mail/settings.js';
import type { Bench } from '../support/bench.js';
import { asking, booked } from '../support/booking.js';

/** Where a demonstration's letters can be read. */
export function mailbox(bench: () => Bench): void {
  it('shows what would have been sent, at once, with links that lead to this service, and the files', async () => {
    const { url } = await bench().start({ mail: developmentMail() });
    const empty = await (await fetch(`${url}/mailbox`)).text();
    assert.match(empty, /Nothing yet/);
    await booked(url, asking('full-june', 'ann'));
    const page = await (await fetch(`${url}/mailbox`)).text();
    assert.match(page, /To ann@school\.example/);
    assert.ok(page.includes(`<a href="${url}/manage#`), 'the link to manage it');
    const file = await fetch(`${url}${/\/mailbox\/\d+\/0/.exec(page)![0]}`);
    assert.match(file.headers.get('content-disposition') ?? '', /attachment; filename="training\.ics"/);
    assert.match(await file.text(), /^BEGIN:VCALENDAR/);
  });

  it('shows a hostile title as words', async () => {
    const { database } = bench();
    const { url } = await bench().start({ mail: developmentMail() });
    await database.query("update training_sessions set venue = '<img src=x onerror=alert(1)>' where id = 'full-june'");
    try {
      await booked(url, asking('full-june', 'ann'));
      const page = await (await fetch(`${url}/mailbox`)).text();
      assert.ok(page.includes('&lt;img src=x'));
      assert.ok(!page.includes('<img'));
    } finally {
      await database.query("update training_sessions set venue = null where id = 'full-june'");
    }
  });

  it('is for this computer only, whatever sign-in there is, and is not there where letters are sent', async () => {
    const signIn = { kind: 'password', passwords: { training: 'long-enough' } } as const;
    const { url } = await bench().start({ mail: developmentMail(), signIn });
    const headers = { 'X-Forwarded-For': '192.0.2.1' };
    assert.equal((await fetch(`${url}/mailbox`, { headers })).status, 421);
    const { url: other } = await bench().start();
    assert.equal((await fetch(`${other}/mailbox`)).status, 404);
  });
}
