import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contentDigest } from '../../../demo/endpoint/content-digest.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { problemOf, send, type Bench } from '../support/bench.js';
import { calm, envelope, pack, packDigest, post, postOf, withHeaders, type Post } from '../support/made-up.js';

interface Case {
  readonly what: string;
  readonly request: () => Post;
  readonly status: number;
  readonly code: string;
  /** Pointers that the problem must name. */
  readonly at?: readonly string[];
}

const key = '018f3c1e-7a52-7d0e-9d2b-3f0a1c2b4d5e';
const spoiled = (headers: Readonly<Record<string, string | null>>) => (): Post => withHeaders(post(), headers);
const changed = (changes: JsonObject) => (): Post => post(envelope(calm, changes));
const answers = (data: JsonObject) => (): Post => post(envelope(data));
const raw = (body: string | Buffer) => (): Post => postOf(body, key);
const { schema } = envelope();

const media = { status: 415, code: 'unsupported-media-type' };
const noDigest = { status: 400, code: 'digest-missing' };
const otherDigest = { status: 400, code: 'digest-mismatch' };
const noKey = { status: 400, code: 'idempotency-key-missing' };
const malformed = { status: 400, code: 'malformed' };
const unknown = { status: 422, code: 'unknown-pack' };
const invalid = { status: 422, code: 'invalid-answers' };

const cases: readonly Case[] = [
  { what: 'text/plain', request: spoiled({ 'content-type': 'text/plain' }), ...media },
  { what: 'a type that only begins as JSON does', request: spoiled({ 'content-type': 'application/jsonp' }), ...media },
  {
    what: 'JSON said to be UTF-16',
    request: spoiled({ 'content-type': 'application/json; charset=utf-16' }),
    ...media,
  },
  { what: 'a compressed body', request: spoiled({ 'content-encoding': 'gzip' }), ...media },
  { what: 'no digest', request: spoiled({ 'content-digest': null }), ...noDigest },
  { what: 'a digest of another kind', request: spoiled({ 'content-digest': 'sha-512=:AAAA:' }), ...noDigest },
  { what: 'a digest without its colons', request: spoiled({ 'content-digest': 'sha-256=AAAA' }), ...noDigest },
  { what: 'the digest of other bytes', request: spoiled({ 'content-digest': contentDigest('other') }), ...otherDigest },
  { what: 'an emptied body', request: () => ({ ...post(), body: '' }), ...otherDigest },
  { what: 'half a body that calls itself whole', request: half, ...otherDigest },
  { what: 'no key', request: spoiled({ 'idempotency-key': null }), ...noKey },
  { what: 'a key without quotes', request: spoiled({ 'idempotency-key': key }), ...noKey },
  { what: 'an empty key', request: spoiled({ 'idempotency-key': '""' }), ...noKey },
  {
    what: 'another key than in the body',
    request: spoiled({ 'idempotency-key': `"${key}"` }),
    ...malformed,
    at: ['/idempotencyKey'],
  },
  { what: 'a body that is not JSON', request: raw('{"contract":'), ...malformed },
  { what: 'a body that is not UTF-8', request: raw(Buffer.from([0x22, 0xff, 0x22])), ...malformed },
  { what: 'JSON nested a thousand deep', request: raw('['.repeat(1000) + ']'.repeat(1000)), ...malformed },
  { what: 'a list of 1,001 items', request: listOf(1001), ...malformed },
  { what: 'a list of 1,001 items where nobody asked for one', request: worry({ extra: numbers(1001) }), ...malformed },
  // The controls: one item less is judged by the schema of the form.
  { what: 'a list of 1,000 items that nobody asked for', request: worry({ extra: numbers(1000) }), ...invalid },
  { what: 'JSON that is no envelope', request: raw('[]'), ...malformed },
  { what: 'another contract', request: changed({ contract: '2' }), ...malformed, at: ['/contract'] },
  { what: 'an envelope with more in it', request: changed({ extra: 1 }), ...malformed, at: ['/extra'] },
  { what: 'an envelope without its time', request: changed({ createdAt: 'today' }), ...malformed, at: ['/createdAt'] },
  { what: 'answers that are no object', request: changed({ data: 'x' }), ...malformed, at: ['/data'] },
  {
    what: 'a digest of no pack',
    request: changed({ pack: { ...ids(), digest: contentDigest('no pack') } }),
    ...unknown,
  },
  { what: 'another pack id', request: changed({ pack: { ...ids(), id: 'other' } }), ...unknown },
  { what: 'another pack version', request: changed({ pack: { ...ids(), version: '9' } }), ...unknown },
  { what: 'another kind', request: changed({ kind: 'threshold' }), ...unknown },
  { what: 'another schema', request: changed({ schema: { ...(schema as JsonObject), id: 'urn:other' } }), ...unknown },
  {
    what: 'other schema bytes',
    request: changed({ schema: { ...(schema as JsonObject), digest: packDigest } }),
    ...unknown,
  },
  { what: 'a missing section', request: answers({ gate: calm['gate']! }), ...invalid, at: ['/worry'] },
  { what: 'a missing answer', request: answers({ ...calm, worry: {} }), ...invalid, at: ['/worry/whatWorries'] },
  {
    what: 'a missing answer in a list',
    request: answers({ ...calm, children: [{ childName: 'A' }, {}] }),
    ...invalid,
    at: ['/children/1/childName'],
  },
  {
    what: 'a number for a text (nothing is coerced)',
    request: worry({ whatWorries: 7 }),
    ...invalid,
    at: ['/worry/whatWorries'],
  },
  {
    what: 'an answer in a wrong format',
    request: worry({ whatWorries: 'x', seenOn: '2026-02-30' }),
    ...invalid,
    at: ['/worry/seenOn'],
  },
  {
    what: 'a choice that is not offered',
    request: worry({ whatWorries: 'x', signs: ['bruise', 'other'] }),
    ...invalid,
    at: ['/worry/signs/1'],
  },
  {
    what: 'an answer that nobody asked (nothing is removed)',
    request: worry({ whatWorries: 'x', 'a/b~c': 1 }),
    ...invalid,
    at: ['/worry/a~1b~0c'],
  },
  { what: 'an own member called __proto__', request: protoBody, ...invalid, at: ['/worry/__proto__'] },
  {
    what: 'one wrong answer, without blaming the sound ones beside it',
    request: answers({ ...calm, children: [{ childName: '', dob: '2016', childSaid: 'x' }] }),
    ...invalid,
    at: ['/children/0/childName'],
  },
  {
    what: 'several at once',
    request: answers({ gate: {}, worry: {} }),
    ...invalid,
    at: ['/gate/immediateDanger', '/worry/whatWorries'],
  },
];

/** Every refusal is the right problem, and leaves nothing behind. */
export function refusals(bench: () => Bench): void {
  for (const { what, request, status, code, at } of cases) {
    it(`refuses ${what}: ${code}, nothing stored`, async () => {
      const { url } = await bench().start();
      const problem = await problemOf(await send(url, request()), status, code);
      if (at) assert.deepEqual(problem.errors?.map(({ pointer }) => pointer).sort(), [...at].sort());
      assert.equal(await bench().count(), 0);
    });
  }

  it('takes a list of 1,000 items', async () => {
    const { url } = await bench().start();
    assert.equal((await send(url, listOf(1000)())).status, 201);
    assert.equal(await bench().count(), 1);
  });

  it('refuses a body over the limit before it reads what is in it', async () => {
    const { url } = await bench().start({ maxBodyBytes: 2000 });
    const body = Buffer.alloc(2001, 'x');
    await problemOf(await send(url, postOf(body, key)), 413, 'body-too-large');
    assert.equal(await bench().count(), 0);
    // The control: one byte less is read, and refused for what it is.
    await problemOf(await send(url, postOf(body.subarray(1), key)), 400, 'malformed');
  });
}

function numbers(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function listOf(length: number): () => Post {
  return answers({ ...calm, children: numbers(length).map((index) => ({ childName: `Child ${index}` })) });
}

function ids(): JsonObject {
  return { id: pack.id, version: pack.version, digest: packDigest };
}

function worry(worry: JsonObject): () => Post {
  return answers({ ...calm, worry });
}

function half(): Post {
  const { body, headers } = post();
  return { headers, body: body.slice(0, body.length / 2) };
}

function protoBody(): Post {
  const content = envelope(calm, { idempotencyKey: key });
  return postOf(JSON.stringify(content).replace('"whatWorries":', '"__proto__":{"x":1},"whatWorries":'), key);
}
