import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { clientNetwork } from '../../demo/endpoint/security/client-network.js';
import type { SignIn } from '../../demo/endpoint/security/sign-in.js';
import { embedded } from './support/backends.js';
import { openBench, problemOf, send, type Bench } from './support/bench.js';
import { envelope, post, withHeaders } from './support/made-up.js';

const signIn: SignIn = { kind: 'password', passwords: { referrals: 'correct horse' } };
const origin = 'https://school.example';
const school = '198.51.100.7';
const forger = '203.0.113.9';

describe('how fast somebody may send', () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench(embedded);
  });
  afterEach(() => bench.clear());
  after(() => bench.close());

  /** A service behind a proxy on this computer; each of these sends as somebody whose address the proxy names. */
  const behindProxy = async (trustedProxies: readonly string[]) => {
    const { url } = await bench.start({
      signIn,
      trustedProxies,
      allowedOrigins: [origin],
      rateLimit: { burst: 3, perSecond: 0.1 },
    });
    return async (from: string, headers: Record<string, string | null> = { origin }): Promise<number> =>
      (await send(url, withHeaders(post(), { 'x-forwarded-for': from, ...headers }))).status;
  };

  /** Until refused; how many were not. */
  const exhaust = async (sendOne: () => Promise<number>): Promise<number> => {
    for (let count = 0; count < 20; count += 1) if ((await sendOne()) === 429) return count;
    return Number.POSITIVE_INFINITY;
  };

  it('a program elsewhere that calls itself a page of the school does not use up what the school has', async () => {
    const sendFrom = await behindProxy(['127.0.0.1']);
    assert.equal(await exhaust(() => sendFrom(forger)), 3);
    assert.equal(await sendFrom(school), 201);
  });

  it('control: where the addresses are not known, it does', async () => {
    const sendFrom = await behindProxy([]);
    assert.equal(await exhaust(() => sendFrom(forger)), 3);
    assert.equal(await sendFrom(school), 429);
  });

  it('nor do programs elsewhere that name no page use up what other programs have', async () => {
    const sendFrom = await behindProxy(['127.0.0.1']);
    assert.equal(await exhaust(() => sendFrom(forger, {})), 3);
    assert.equal(await sendFrom(school, {}), 201);
  });

  it('no header that a client writes itself gives it more: more addresses, ports, other names of the service', async () => {
    const sendFrom = await behindProxy(['127.0.0.1']);
    let count = 0;
    // The proxy adds the address it saw at the end.
    assert.equal(await exhaust(() => sendFrom(`192.0.2.${(count += 1)}, ${forger}`)), 3);
    assert.equal(await exhaust(() => sendFrom(`${school}:${(count += 1)}`)), 3);
    assert.equal(await exhaust(() => sendFrom(`2001:db8:1:2::${(count += 1)}`)), 3);
    const named = (): Promise<number> => {
      const host = `name-${(count += 1)}.example`;
      return sendFrom('192.0.2.200', { 'x-forwarded-host': host, origin: `http://${host}` });
    };
    assert.equal(await exhaust(named), 3);
  });

  it('one form that goes wild leaves the others at its address their share', async () => {
    let now = Date.now();
    const keyRateLimit = { burst: 2, perSecond: 0.5 };
    const { url } = await bench.start({ rateLimit: { burst: 4, perSecond: 0.01 }, keyRateLimit, now: () => now });
    const wild = post(envelope());
    assert.deepEqual([(await send(url, wild)).status, (await send(url, wild)).status], [201, 200]);
    for (let count = 0; count < 10; count += 1) {
      const refused = await send(url, wild);
      assert.equal((await problemOf(refused, 429, 'rate-limited')).retryAfterSeconds, 2);
    }
    assert.deepEqual([(await send(url, post())).status, (await send(url, post())).status], [201, 201]);
    now += 100_000;
    assert.equal((await send(url, wild)).status, 200);
  });

  it('takes an address for what one client has: an IPv4 address, a /64 of IPv6, without its port', () => {
    const same: readonly (readonly [string, string])[] = [
      ['198.51.100.7', '198.51.100.7:40123'],
      ['198.51.100.7', '::ffff:198.51.100.7'],
      ['2001:db8::1', '2001:0DB8:0:0:ffff::2'],
      ['2001:db8:a:b:c:d:e:f', '[2001:db8:a:b::9]:443'],
      ['::1', '0:0:0:0:0:0:0:1'],
      ['fe80::1%eth0', 'fe80::2'],
    ];
    for (const [one, other] of same) assert.equal(clientNetwork(one), clientNetwork(other), other);
    assert.equal(clientNetwork(undefined), '');
    const networks = ['198.51.100.7', '198.51.100.8', '2001:db8::1', '2001:db8:0:1::1', '64:ff9b::198.51.100.7'];
    assert.equal(new Set(networks.map(clientNetwork)).size, networks.length);
  });
});
