import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { SignIn } from '../../demo/endpoint/security/sign-in.js';
import type { Receipt } from '../../src/delivery/types.js';
import { embedded } from './support/backends.js';
import { openBench, problemOf, send, type Bench } from './support/bench.js';
import { post } from './support/made-up.js';
import { Visitor } from './support/visitor.js';

const password: SignIn = { kind: 'password', password: 'correct horse' };
const secret = 'a secret of proxy and service';
const proxy: SignIn = { kind: 'proxy', header: 'x-forwarded-user', secret, proxies: ['127.0.0.1'] };

describe('who may read the inbox', () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench(embedded);
  });
  afterEach(() => bench.clear());
  after(() => bench.close());

  /** A service with one submission in it. */
  const started = async (signIn: SignIn | undefined, now?: () => number): Promise<{ url: string; id: string }> => {
    const { url } = await bench.start({ signIn, ...(now ? { now } : {}) });
    const { receiptId } = (await (await send(url, post())).json()) as Receipt;
    return { url, id: receiptId };
  };

  for (const signIn of [password, proxy]) {
    it(`with sign-in by ${signIn.kind}, an anonymous visitor gets 401 and nothing else, everywhere`, async () => {
      const { url, id } = await started(signIn);
      for (const path of ['', '/', `/${id}`, `/${id}/submission.json`, '/nothing', '?before=9']) {
        await problemOf(await fetch(`${url}/inbox${path}`), 401, 'unauthorised');
        const page = await fetch(`${url}/inbox${path}`, { headers: { accept: 'text/html' }, redirect: 'manual' });
        assert.equal(page.status, 401);
        assert.doesNotMatch(await page.text(), /worry|Made-up Council/i);
      }
      assert.equal((await fetch(`${url}/inbox/inbox.css`)).status, 200);
      // What schools use stays open.
      assert.equal((await fetch(`${url}/api/discovery`)).status, 200);
    });
  }

  it('control: without sign-in the same visitor, on this computer, reads it', async () => {
    const { url, id } = await started(undefined);
    assert.match(await (await fetch(`${url}/inbox/${id}`)).text(), /Made-up worry/);
  });

  it('lets in with the password, back to where one was going, until one signs out', async () => {
    const { url, id } = await started(password);
    const visitor = new Visitor(url);
    const asked = await visitor.get(`/inbox/${id}`);
    assert.equal(asked.status, 401);
    const entered = await visitor.submit(asked, '/inbox/sign-in', { password: 'correct horse' });
    assert.equal(entered.status, 303);
    assert.equal(entered.headers.get('location'), `/inbox/${id}`);
    for (const cookie of entered.headers.getSetCookie())
      assert.match(cookie, /Path=\/inbox; HttpOnly; SameSite=Strict/);
    const page = await visitor.get(`/inbox/${id}`);
    assert.equal(page.status, 200);
    assert.equal((await visitor.submit(page, '/inbox/sign-out')).status, 303);
    assert.equal((await visitor.get(`/inbox/${id}`)).status, 401);
  });

  it('refuses a wrong password, a form of another site, a made-up session, a return to elsewhere', async () => {
    const { url } = await started(password);
    const visitor = new Visitor(url);
    const form = await visitor.get('/inbox/sign-in');
    const wrong = await visitor.submit(form, '/inbox/sign-in', { password: 'correct hors' });
    assert.equal(wrong.status, 401);
    assert.match(await wrong.text(), /not the password/);
    const foreign = await new Visitor(url).submit(form, '/inbox/sign-in', { password: 'correct horse' });
    assert.equal(foreign.status, 401);
    assert.deepEqual(
      foreign.headers.getSetCookie().filter((cookie) => cookie.startsWith('inbox-session')),
      [],
    );
    const forged = new Visitor(url);
    forged.cookies.set(
      'inbox-session',
      `${Buffer.from(`made-up ${Date.now()} ${Date.now()}`).toString('base64url')}.AAAA`,
    );
    assert.equal((await forged.get('/inbox')).status, 401);
    for (const returnTo of ['https://evil.example/', '//evil.example', '/inbox/../api', '/inbox//evil.example']) {
      const entered = await visitor.submit(form, '/inbox/sign-in', { password: 'correct horse', returnTo });
      assert.equal(entered.headers.get('location'), '/inbox', returnTo);
    }
  });

  it('ends a session after 30 idle minutes, and after 8 hours whatever one does', async () => {
    let now = Date.now();
    const { url } = await started(password, () => now);
    const visitor = new Visitor(url);
    const enter = async (): Promise<Response> =>
      visitor.submit(await visitor.get('/inbox'), '/inbox/sign-in', { password: 'correct horse' });
    await enter();
    now += 31 * 60_000;
    assert.equal((await visitor.get('/inbox')).status, 401);
    await enter();
    for (let minutes = 0; minutes < 8 * 60; minutes += 20) {
      assert.equal((await visitor.get('/inbox')).status, 200);
      now += 20 * 60_000;
    }
    now += 1;
    assert.equal((await visitor.get('/inbox')).status, 401);
  });

  it('slows down whoever guesses', async () => {
    let now = Date.now();
    const { url } = await started(password, () => now);
    const visitor = new Visitor(url);
    const form = await visitor.get('/inbox/sign-in');
    const guess = (): Promise<Response> => visitor.submit(form, '/inbox/sign-in', { password: 'a guess' });
    for (let count = 0; count < 10; count += 1) assert.equal((await guess()).status, 401);
    assert.equal((await guess()).status, 429);
    now += 6000;
    assert.equal((await guess()).status, 401);
  });

  it('believes a proxy only with its secret, from its address, and with one name', async () => {
    const { url, id } = await started(proxy);
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${url}/inbox/${id}`, { headers })).status;
    const name = { 'x-forwarded-user': 'a.manager' };
    assert.equal(await ask({ ...name, 'inbox-proxy-secret': secret }), 200);
    assert.equal(await ask(name), 401);
    assert.equal(await ask({ ...name, 'inbox-proxy-secret': 'another secret' }), 401);
    assert.equal(await ask({ 'inbox-proxy-secret': secret }), 401);
    assert.equal(await ask({ 'x-forwarded-user': 'visitor, a.manager', 'inbox-proxy-secret': secret }), 401);
    const { rows } = await bench.database.query('select reader from inbox_reads');
    assert.deepEqual(rows, [{ reader: 'a.manager' }]);
    const elsewhere = await started({ ...proxy, proxies: ['192.0.2.1'] });
    const refused = await fetch(`${elsewhere.url}/inbox`, { headers: { ...name, 'inbox-proxy-secret': secret } });
    assert.equal(refused.status, 401);
  });
});
