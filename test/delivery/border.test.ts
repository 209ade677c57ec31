import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { backoff } from '../../src/delivery/backoff.js';
import { freeze } from '../../src/delivery/freeze.js';
import { parseDiscovery } from '../../src/delivery/parse-discovery.js';
import { parseEndpoint } from '../../src/delivery/parse-endpoint.js';
import { parseProblem } from '../../src/delivery/parse-problem.js';
import { parseReceipt } from '../../src/delivery/parse-receipt.js';
import { retryAfter } from '../../src/delivery/retry-after.js';
import { submission } from './support/answers.js';
import { honestDiscovery, receiptFor } from './support/tiny-council.js';

const day = 24 * 3_600_000;

test('backoff is full jitter under a ceiling that doubles up to 15 minutes', () => {
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), unit, (failures, random) => {
      const ceiling = Math.min(15 * 60_000, 2000 * 2 ** failures);
      const wait = backoff(failures, () => random);
      assert.ok(wait >= 0 && wait <= ceiling);
      assert.equal(wait, random * ceiling);
    }),
  );
});

test('what the service asks to wait is the longer of header and body, never more than a day, never negative', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.option(fc.double()), fc.nat(), (header, seconds, now) => {
      const wait = retryAfter(header, seconds, now);
      assert.ok(wait === null || (wait >= 0 && wait <= day));
    }),
  );
  const now = Date.UTC(2026, 10, 2, 14, 5);
  assert.equal(retryAfter('30', null, now), 30_000);
  assert.equal(retryAfter('30', 60, now), 60_000);
  assert.equal(retryAfter('Mon, 02 Nov 2026 14:06:00 GMT', null, now), 60_000);
  assert.equal(retryAfter('Mon, 02 Nov 2026 14:04:00 GMT', null, now), null);
  assert.equal(retryAfter('999999999', 5, now), day);
  assert.equal(retryAfter(null, Infinity, now), day);
  assert.equal(retryAfter(' ', -5, now), null);
  assert.equal(retryAfter('soon', null, now), null);
});

test('an endpoint is https, or this computer; nothing secret in it', () => {
  const base = 'https://school.example/intranet/page.html';
  const read = (attribute: string, from = base) => {
    const { url, problem } = parseEndpoint(attribute, from);
    return url?.href ?? problem;
  };
  assert.equal(read('https://council.example/front-door'), 'https://council.example/front-door');
  assert.equal(read('https://council.example/front-door//'), 'https://council.example/front-door');
  assert.equal(read('/api'), 'https://school.example/api');
  assert.equal(read('api'), 'https://school.example/intranet/api');
  assert.equal(read(' /api ', 'http://localhost:8080/x'), 'http://localhost:8080/api');
  assert.equal(read('http://127.0.0.1:8080/api'), 'http://127.0.0.1:8080/api');
  assert.equal(read('http://[::1]:8080/api'), 'http://[::1]:8080/api');
  for (const insecure of [
    'http://council.example/api',
    'http://localhost.evil.example/api',
    'http://127.0.0.1.evil.example/',
    'http://127.0.0.2/api',
  ]) {
    assert.equal(read(insecure), 'insecure', insecure);
  }
  assert.equal(read('/api', 'http://intranet.school.example/x'), 'insecure');
  for (const malformed of [
    ['javascript', 'alert(1)'].join(':'),
    'data:application/json,{}',
    'https://',
    'https://user:pass@council.example/',
    'https://council.example/?token=1',
    'https://council.example/#x',
    'https://council.example/?',
    'file:///etc/passwd',
  ]) {
    assert.equal(read(malformed), 'malformed', malformed);
  }
});

test('a receipt counts only when key, submission and digest are those that were sent', async () => {
  const frozen = await freeze(submission());
  const good = receiptFor(Buffer.from(frozen.bytes));
  assert.equal(parseReceipt(good, frozen)?.receiptId, 'REF-1');
  for (const [name, value] of [
    ['idempotencyKey', crypto.randomUUID()],
    ['submissionId', crypto.randomUUID()],
    ['contentDigest', 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'],
    ['status', 'queued'],
    ['receiptId', ''],
    ['receiptId', ' \u202e '],
    ['receivedAt', 'yesterday'],
  ] as const) {
    assert.equal(parseReceipt({ ...good, [name]: value }, frozen), null, `${name} ${value}`);
    assert.equal(parseReceipt({ ...good, [name]: undefined }, frozen), null, `no ${name}`);
  }
});

test('anything at all from outside is read without throwing, and only plain, short text comes out', async () => {
  const frozen = await freeze(submission());
  const isPlain = (text: string, cap: number) => text.length <= cap && !/[\p{Cc}\p{Cf}]/u.test(text);
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
      assert.equal(parseReceipt(value, frozen), null);
      assert.equal(parseDiscovery(value), null);
      assert.equal(parseProblem(value).errors.length, 0);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.object({ key: fc.constantFrom('pointer', 'code', 'detail'), maxDepth: 1 })), (errors) => {
      for (const { pointer, code, detail } of parseProblem({ errors }).errors) {
        assert.ok(isPlain(pointer, 300) && isPlain(code, 100) && isPlain(detail, 500));
      }
    }),
  );
  const hostile = {
    errors: Array.from({ length: 10_000 }, () => ({ pointer: 'x'.repeat(1e4), detail: '\u202egnp.exe\u0000' })),
  };
  const { errors } = parseProblem(hostile);
  assert.equal(errors.length, 100);
  assert.equal(errors[0]!.pointer.length, 300);
  assert.equal(errors[0]!.detail, ' gnp.exe ');
});

test('a discovery document of another contract or shape is none; only `true` is a demonstration', () => {
  assert.equal(parseDiscovery(honestDiscovery)?.demo, true);
  for (const demo of ['true', 1, undefined, {}])
    assert.equal(parseDiscovery({ ...honestDiscovery, demo })?.demo, false);
  for (const change of [{ contract: '2' }, { contract: 1 }, { packs: {} }, { maxBodyBytes: '1' }]) {
    assert.equal(parseDiscovery({ ...honestDiscovery, ...change }), null, JSON.stringify(change));
  }
  assert.deepEqual(parseDiscovery({ ...honestDiscovery, packs: [null, 'x', { id: 'x' }] })?.packs, [{ id: 'x' }]);
});
