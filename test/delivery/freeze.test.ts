import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import fc from 'fast-check';
import { freeze } from '../../src/delivery/freeze.js';
import type { Envelope } from '../../src/delivery/types.js';
import { sdkVersion } from '../../src/delivery/version.js';
import type { Json } from '../../src/schema/types.js';
import { submission } from './support/answers.js';

const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Envelope;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

test('the digest is of the very bytes, and the answers come out as they went in', async () => {
  const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });
  await fc.assert(
    fc.asyncProperty(json, async (value) => {
      const data = value as Json;
      const frozen = await freeze(submission(data));
      const expected = createHash('sha256').update(frozen.bytes).digest('base64');
      assert.equal(frozen.contentDigest, `sha-256=:${expected}:`);
      assert.deepEqual(decode(frozen.bytes).data, plain(data));
    }),
    { numRuns: 300 },
  );
});

test('a lone surrogate, a key named __proto__ and an empty answer survive', async () => {
  const data = JSON.parse('{"__proto__":{"a":1},"b":"\\ud800","c":null,"d":""}') as Json;
  const text = new TextDecoder().decode((await freeze(submission(data))).bytes);
  assert.ok(text.endsWith('"data":{"__proto__":{"a":1},"b":"\\ud800","c":null,"d":""}}'));
});

test('equal answers frozen twice are two entries: different keys, ids and digests', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      const [one, two] = await Promise.all([freeze(submission({ text })), freeze(submission({ text }))]);
      assert.notEqual(one.idempotencyKey, two.idempotencyKey);
      assert.notEqual(one.submissionId, two.submissionId);
      assert.notEqual(one.contentDigest, two.contentDigest);
    }),
  );
});

test('the envelope is that of contract 1', async () => {
  const uuids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
  const wanted = { ...submission({ a: 1 }), supersedes: 'old-key' };
  const frozen = await freeze(wanted, { now: () => Date.UTC(2026, 10, 2, 14, 5), uuid: () => uuids.shift()! });
  assert.deepEqual(decode(frozen.bytes), {
    contract: '1',
    submissionId: '11111111-1111-4111-8111-111111111111',
    idempotencyKey: '22222222-2222-4222-8222-222222222222',
    kind: 'evidence',
    pack: wanted.pack,
    schema: wanted.schema,
    createdAt: '2026-11-02T14:05:00.000Z',
    sdk: sdkVersion,
    supersedes: 'old-key',
    data: { a: 1 },
  });
});

test('a submission keeps its id when it is frozen again', async () => {
  const first = await freeze(submission());
  const second = await freeze({ ...submission(), submissionId: first.submissionId, supersedes: first.idempotencyKey });
  assert.equal(second.submissionId, first.submissionId);
  assert.notEqual(second.idempotencyKey, first.idempotencyKey);
});

test('the version it names is the version of the package', async () => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  assert.equal(sdkVersion, manifest.version);
});
