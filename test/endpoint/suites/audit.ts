import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Receipt } from '../../../src/delivery/types.js';
import { send, type Bench } from '../support/bench.js';
import { calm, envelope, post } from '../support/made-up.js';
import { Visitor } from '../support/visitor.js';

/** The log says who did what, and nothing of what was written. */
export function auditLog(bench: () => Bench): void {
  it('lists who signed in, opened, exported and left, the newest first, without an answer', async () => {
    const { url } = await bench().start({ signIn: { kind: 'password', passwords: { referrals: 'correct horse' } } });
    const { receiptId } = (await (await send(url, post(envelope(calm)))).json()) as Receipt;
    const visitor = new Visitor(url);
    const form = await visitor.get('/inbox');
    await visitor.submit(form, '/inbox/sign-in', { password: 'correct hors' });
    await visitor.submit(form, '/inbox/sign-in', { password: 'correct horse' });
    await visitor.get(`/inbox/${receiptId}`);
    await visitor.get('/inbox/list.csv?kind=evidence');
    const page = await visitor.get('/inbox/audit');
    const text = (await page.clone().text()).replace(/\s+/g, ' ');
    const rows = text.split('<tr').slice(2);
    const said = [/Exported: <bdi>list\.csv</, new RegExp(`Opened: <bdi>${receiptId}<`), /Signed in/, /Gave a wrong/];
    assert.equal(rows.length, said.length);
    said.forEach((words, index) => assert.match(rows[index]!, words));
    const who = rows.slice(0, 3).map((row) => /session ([\w-]{6})/.exec(row)?.[1]);
    assert.ok(who[0] && who.every((one) => one === who[0]), 'one session is one name');
    assert.doesNotMatch(text, /Made-up worry|correct hors/);
    await visitor.submit(page, '/inbox/sign-out');
    const { rows: last } = await bench().database.query('select action from audit_log order by id desc limit 1');
    assert.deepEqual(last, [{ action: 'signed-out' }]);
  });

  it('leads on to older lines', async () => {
    const { url } = await bench().start();
    await bench().database.query(
      `insert into audit_log (area, who, action, count)
       select 'referrals', 'the service itself', 'deleted-by-age', n from generate_series(1, 101) n`,
    );
    const text = await (await fetch(`${url}/inbox/audit`, { headers: { accept: 'text/html' } })).text();
    assert.equal(text.split('<tr').length - 2, 100);
    const [, older] = /rel="next" href="([^"]+)"/.exec(text)!;
    const rest = await (await fetch(url + older!, { headers: { accept: 'text/html' } })).text();
    assert.match(rest.replace(/\s+/g, ' '), /Deleted by age \(1\)/);
  });
}
