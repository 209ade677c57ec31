import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { ProxySignIn, SignIn } from '../../demo/endpoint/security/sign-in.js';
import type { Receipt } from '../../src/delivery/types.js';
import { embedded } from './support/backends.js';
import { openBench, problemOf, send, type Bench } from './support/bench.js';
import { post } from './support/made-up.js';
import { Visitor } from './support/visitor.js';

const password: SignIn = { kind: 'password', passwords: { referrals: 'correct horse' } };
const secret = 'a secret of proxy and service';
const proxy: ProxySignIn = {
  kind: 'proxy',
  header: 'x-forwarded-user',
  rolesHeader: 'x-forwarded-roles',
  secret,
  proxies: ['127.0.0.1'],
};

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
      const inbox = [
        '',
        '/',
        `/${id}`,
        `/${id}/submission.json`,
        '/list.csv',
        '/picture',
        '/audit',
        '/nothing',
        '?before=9',
      ];
      const paths = [...inbox.map((path) => `/inbox${path}`), '/training', '/training/audit', '/training/nothing'];
      for (const path of paths) {
        await problemOf(await fetch(url + path), 401, 'unauthorised');
        const page = await fetch(url + path, { headers: { accept: 'text/html' }, redirect: 'manual' });
        assert.equal(page.status, 401);
        assert.doesNotMatch(await page.text(), /worry|Made-up Council/i);
      }
      assert.equal((await fetch(`${url}/inbox/pages.css`)).status, 200);
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
    const roles = { 'x-forwarded-roles': 'everybody, referrals' };
    const name = { 'x-forwarded-user': 'a.manager', ...roles };
    assert.equal(await ask({ ...name, 'inbox-proxy-secret': secret }), 200);
    assert.equal(await ask(name), 401);
    assert.equal(await ask({ ...name, 'inbox-proxy-secret': 'another secret' }), 401);
    assert.equal(await ask({ ...roles, 'inbox-proxy-secret': secret }), 401);
    assert.equal(await ask({ ...roles, 'x-forwarded-user': 'visitor, a.manager', 'inbox-proxy-secret': secret }), 401);
    const { rows } = await bench.database.query('select who, subject from audit_log');
    assert.deepEqual(rows, [{ who: 'a.manager', subject: id }]);
    const elsewhere = await started({ ...proxy, proxies: ['192.0.2.1'] });
    const refused = await fetch(`${elsewhere.url}/inbox`, { headers: { ...name, 'inbox-proxy-secret': secret } });
    assert.equal(refused.status, 401);
  });

  it('opens to each role its own pages: by its own password, and by what the proxy says', async () => {
    const passwords = { referrals: 'correct horse', training: 'another horse' };
    const { url } = await started({ kind: 'password', passwords });
    const visitor = new Visitor(url);
    const enter = async (path: string, given: string): Promise<number> =>
      (await visitor.submit(await visitor.get(path), `${path}/sign-in`, { password: given })).status;
    assert.equal(await enter('/training', passwords.referrals), 401);
    assert.equal(await enter('/training', passwords.training), 303);
    assert.equal((await visitor.get('/training')).status, 200);
    assert.equal((await visitor.get('/inbox')).status, 401);
    // Not even under the other's name does one session open what another does.
    visitor.cookies.set('inbox-session', visitor.cookies.get('training-session') ?? '');
    assert.equal((await visitor.get('/inbox')).status, 401);
    assert.equal(await enter('/inbox', passwords.referrals), 303);
    assert.equal((await visitor.get('/inbox')).status, 200);

    const behind = await started(proxy);
    const ask = async (path: string, roles: string | undefined): Promise<number> => {
      const named = { 'x-forwarded-user': 'a.manager', 'inbox-proxy-secret': secret };
      const headers = roles === undefined ? named : { ...named, 'x-forwarded-roles': roles };
      return (await fetch(behind.url + path, { headers })).status;
    };
    assert.deepEqual(await Promise.all(['/inbox', '/training'].map((path) => ask(path, 'training'))), [403, 200]);
    assert.deepEqual(await Promise.all(['/inbox', '/training'].map((path) => ask(path, 'referrals'))), [200, 403]);
    assert.deepEqual(
      await Promise.all(['/inbox', '/training'].map((path) => ask(path, 'Training,Referrals'))),
      [200, 200],
    );
    for (const roles of [undefined, '', 'trainings', 'training referrals'])
      assert.equal(await ask('/training', roles), 403, roles);
  });

  it('where a role has no password, says so and lets nobody in', async () => {
    const { url } = await started(password);
    const visitor = new Visitor(url);
    const page = await visitor.get('/training');
    assert.equal(page.status, 401);
    assert.equal((await visitor.submit(page, '/training/sign-in', { password: '' })).status, 401);
    assert.match(await (await visitor.get('/training')).text(), /Nobody can sign in here yet/);
  });
});
