import assert from 'node:assert/strict';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { after, afterEach, before, describe, it } from 'node:test';
import { checkBind, isLoopback } from '../../demo/endpoint/security/bind.js';
import { signInFrom } from '../../demo/endpoint/security/sign-in.js';
import { createService } from '../../demo/endpoint/service.js';
import { embedded } from './support/backends.js';
import { openBench, problemOf, send, type Bench } from './support/bench.js';
import { post, withHeaders } from './support/made-up.js';

/** `fetch` writes the Host header itself; this lets a test write it, as a name that was pointed at us would. */
function statusFor(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });
}

describe('who may reach the service', () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench(embedded);
  });
  afterEach(() => bench.clear());
  after(() => bench.close());

  it('tells this computer from others', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]', '::ffff:127.0.0.1']) {
      assert.ok(isLoopback(host), host);
    }
    for (const host of ['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.evil.example', 'localhost.evil.example', '']) {
      assert.ok(!isLoopback(host), host);
    }
  });

  it('binds to other addresses only with sign-in', () => {
    assert.throws(() => checkBind('0.0.0.0', undefined), /HOST=0\.0\.0\.0 .*INBOX_PASSWORD/);
    checkBind('127.0.0.1', undefined);
    checkBind('0.0.0.0', { kind: 'password', passwords: { referrals: 'x' } });
  });

  it('reads sign-in from the environment, a password for each role, and refuses half of it', () => {
    assert.equal(signInFrom({}), undefined);
    assert.deepEqual(signInFrom({ INBOX_PASSWORD: 'correct horse', TRAINING_PASSWORD: 'another horse' }), {
      kind: 'password',
      passwords: { referrals: 'correct horse', training: 'another horse' },
    });
    assert.deepEqual(signInFrom({ TRAINING_PASSWORD: 'another horse' }), {
      kind: 'password',
      passwords: { training: 'another horse' },
    });
    const proxy = { INBOX_PROXY_HEADER: 'X-User', INBOX_PROXY_SECRET: 'a secret of the two of them' };
    assert.throws(() => signInFrom({ INBOX_PASSWORD: 'short' }), /INBOX_PASSWORD needs at least 8/);
    assert.throws(() => signInFrom({ TRAINING_PASSWORD: 'short' }), /TRAINING_PASSWORD needs at least 8/);
    assert.throws(() => signInFrom({ INBOX_PASSWORD: 'one for all', TRAINING_PASSWORD: 'one for all' }), /must differ/);
    assert.throws(() => signInFrom({ INBOX_PROXY_HEADER: 'X-User' }), /INBOX_PROXY_SECRET/);
    assert.throws(() => signInFrom(proxy), /INBOX_PROXY_ROLES_HEADER/);
    assert.throws(() => signInFrom({ ...proxy, TRAINING_PASSWORD: 'correct horse' }), /not both/);
  });

  it('without sign-in, answers to no other name (DNS rebinding) and to nobody behind a proxy', async () => {
    const { url } = await bench.start();
    const { port } = new URL(url);
    for (const path of ['/inbox', '/training', '/api/discovery']) {
      assert.equal(await statusFor(url + path, { host: `evil.example:${port}` }), 421);
      assert.equal(await statusFor(url + path, { 'x-forwarded-for': '203.0.113.9' }), 421);
      assert.equal(await statusFor(url + path, { host: `localhost:${port}` }), 200);
      assert.equal(await statusFor(url + path, { host: `[::1]:${port}` }), 200);
    }
  });

  it('without sign-in, answers no other computer, even where somebody made it listen to them', async (context) => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    const address = others.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
    if (!address) return context.skip('this computer has no other address');
    const open = await createService({
      database: bench.database,
      packsDir: '/nowhere',
      demo: true,
      allowedOrigins: [],
    });
    try {
      const url = await open.listen({ host: address, port: 0 });
      assert.equal(await statusFor(`${url}/inbox`, { host: 'localhost' }), 421);
    } finally {
      await open.close();
    }
  });

  it('echoes a listed origin on success and on refusal, refuses any other, lets its own and programs pass', async () => {
    const listed = 'https://school.example';
    const { url } = await bench.start({ allowedOrigins: [listed] });
    const spoils: readonly Record<string, string | null>[] = [
      {},
      { 'content-digest': null },
      { 'content-type': 'text/plain' },
    ];
    for (const spoil of spoils) {
      const response = await send(url, withHeaders(post(), { origin: listed, ...spoil }));
      assert.equal(response.headers.get('access-control-allow-origin'), listed);
      assert.equal(response.headers.get('vary'), 'Origin');
      assert.match(response.headers.get('access-control-expose-headers') ?? '', /idempotent-replayed/);
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
    }
    for (const origin of [
      'https://evil.example',
      'https://school.example.evil.example',
      'http://school.example',
      'null',
    ]) {
      const refused = await send(url, withHeaders(post(), { origin }));
      assert.equal(refused.headers.get('access-control-allow-origin'), null);
      await problemOf(refused, 403, 'origin-not-allowed');
    }
    assert.equal(await bench.count(), 1);
    assert.equal((await send(url, withHeaders(post(), { origin: url }))).status, 201);
    assert.equal((await send(url, post())).status, 201);
    for (const path of ['/api/discovery', '/api/nothing', '/api/submissions']) {
      const { headers } = await fetch(url + path, { headers: { origin: listed } });
      assert.equal(headers.get('access-control-allow-origin'), listed, path);
    }
  });

  it('answers a preflight for listed origins only', async () => {
    const { url } = await bench.start({ allowedOrigins: ['https://school.example'] });
    const ask = (origin: string): Promise<Response> =>
      fetch(`${url}/api/submissions`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-digest,content-type,idempotency-key',
        },
      });
    const allowed = await ask('https://school.example');
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://school.example');
    for (const name of ['content-type', 'accept', 'idempotency-key', 'content-digest', 'if-match']) {
      assert.match(allowed.headers.get('access-control-allow-headers') ?? '', new RegExp(name));
    }
    assert.equal((await ask('https://evil.example')).status, 403);
  });
});
