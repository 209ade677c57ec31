import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { SignIn } from '../../demo/endpoint/security/sign-in.js';
import { embedded } from './support/backends.js';
import { openBench, type Bench } from './support/bench.js';
import { Visitor } from './support/visitor.js';

const signIn: SignIn = {
  kind: 'password',
  passwords: { referrals: 'correct horse' },
  sessionSecret: 'a secret of all processes',
};

describe('signing out of the inbox', () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench(embedded);
  });
  afterEach(() => bench.clear());
  after(() => bench.close());

  it('ends every copy of the cookie, at every process and after a restart; other sessions go on', async () => {
    let now = Date.now();
    const { url } = await bench.start({ signIn, now: () => now });
    const enter = async (): Promise<Visitor> => {
      const visitor = new Visitor(url);
      await visitor.submit(await visitor.get('/inbox'), '/inbox/sign-in', { password: 'correct horse' });
      return visitor;
    };
    const statusAt = async (address: string, cookies: Iterable<[string, string]>): Promise<number> => {
      const copy = new Visitor(address);
      for (const [name, value] of cookies) copy.cookies.set(name, value);
      return (await copy.get('/inbox')).status;
    };
    const [visitor, colleague] = [await enter(), await enter()];
    const copied = [...visitor.cookies];
    now += 60_000;
    const page = await visitor.get('/inbox');
    // The control: the copy is good, and so are both cookies of the session, until its owner signs out.
    assert.equal(await statusAt(url, copied), 200);
    assert.equal((await visitor.submit(page, '/inbox/sign-out')).status, 303);
    const other = await bench.start({ signIn, now: () => now });
    for (const address of [url, other.url]) {
      assert.equal(await statusAt(address, copied), 401);
      assert.equal(await statusAt(address, [...colleague.cookies]), 200);
    }
    // What was ended is forgotten when it would have expired by itself, and no sooner.
    const ended = async (): Promise<number> =>
      (await bench.database.query<{ n: number }>('select count(*) as n from ended_sessions')).rows[0]!.n;
    await colleague.submit(await colleague.get('/inbox'), '/inbox/sign-out');
    assert.equal(await ended(), 2);
    now += 8 * 60 * 60_000 + 1;
    const late = await enter();
    await late.submit(await late.get('/inbox'), '/inbox/sign-out');
    assert.equal(await ended(), 1);
  });
});
