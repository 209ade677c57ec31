import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { EndpointClient, type ClientPorts } from '../../src/delivery/endpoint-client.js';
import { freeze } from '../../src/delivery/freeze.js';
import type { Attempt, Frozen } from '../../src/delivery/types.js';
import { submission } from './support/answers.js';
import { json, page, receiptFor, TinyCouncil, type Behaviour } from './support/tiny-council.js';

const ports = { pageOrigin: 'https://school.example', isSecurePage: true };
let council: TinyCouncil;
let frozen: Frozen;

before(async () => {
  frozen = await freeze(submission());
});
beforeEach(async () => {
  await council?.close();
  council = await TinyCouncil.open();
});
after(() => council.close());

const client = (more: Partial<ClientPorts> = {}, endpoint = council.endpoint) =>
  new EndpointClient(endpoint, { ...ports, ...more });
const problem =
  (status: number, value: unknown, headers = {}): Behaviour =>
  (_heard, response) =>
    json(response, status, value, headers);
const html =
  (status: number): Behaviour =>
  (_heard, response) =>
    page(response, status);
const short = (attempt: Attempt) => ('cause' in attempt ? `${attempt.outcome} ${attempt.cause}` : attempt.outcome);

async function attempt(behaviour: Behaviour, more: Partial<ClientPorts> = {}): Promise<Attempt> {
  council.misbehaviours.push(behaviour);
  return client(more).submit(frozen);
}

test('an honest council gets the frozen bytes with their key and digest, and its receipt counts', async () => {
  const result = await client().submit(frozen);
  assert.equal(result.outcome === 'received' && result.receipt.next, 'We read it today.');
  const [{ path, body, headers }] = council.posts as [(typeof council.posts)[0]];
  assert.equal(path, '/api/submissions');
  assert.deepEqual(new Uint8Array(body), frozen.bytes);
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['accept'], 'application/json, application/problem+json');
  assert.equal(headers['idempotency-key'], `"${frozen.idempotencyKey}"`);
  assert.equal(headers['content-digest'], frozen.contentDigest);
  assert.equal(headers['cookie'], undefined);
  assert.equal(headers['referer'], undefined);
});

test('the same bytes again give the same receipt and one row', async () => {
  const one = client();
  assert.deepEqual(await one.submit(frozen), await one.submit(frozen));
  assert.equal(council.rows.size, 1);
  assert.equal(council.heard.filter(({ path }) => path === '/api/discovery').length, 1, 'discovery is remembered');
});

test('the fetch options are those of the contract', async () => {
  const seen: RequestInit[] = [];
  await client({ fetch: (input, init) => (seen.push(init ?? {}), fetch(input, init)) }).submit(frozen);
  assert.equal(seen.length, 2);
  for (const init of seen) {
    const { mode, credentials, redirect, cache, referrerPolicy, keepalive } = init;
    assert.deepEqual(
      { mode, credentials, redirect, cache, referrerPolicy, keepalive },
      {
        mode: 'cors',
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        keepalive: undefined,
      },
    );
  }
});

const outcomes: readonly (readonly [string, Behaviour, string])[] = [
  ['202 stored', ({ body }, response) => json(response, 202, receiptFor(body)), 'received'],
  ['200 page of a captive portal', html(200), 'waiting not-the-council'],
  ['201 page', html(201), 'waiting not-the-council'],
  ['200 {}', problem(200, {}), 'waiting not-the-council'],
  ['200 null', problem(200, null), 'waiting not-the-council'],
  ['204', (_heard, response) => void response.writeHead(204).end(), 'waiting not-the-council'],
  ['206 with the receipt', ({ body }, response) => json(response, 206, receiptFor(body)), 'waiting not-the-council'],
  [
    '302',
    (_heard, response) => void response.writeHead(302, { location: 'https://portal.example/' }).end(),
    'waiting not-the-council',
  ],
  [
    '200 receipt as text/html',
    ({ body }, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(JSON.stringify(receiptFor(body))),
    'waiting not-the-council',
  ],
  [
    '201 with the digest of an emptied body',
    ({ body }, response) =>
      json(response, 201, {
        ...receiptFor(body),
        contentDigest: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
      }),
    'waiting not-the-council',
  ],
  [
    '201 with another key',
    ({ body }, response) => json(response, 201, { ...receiptFor(body), idempotencyKey: 'x' }),
    'waiting not-the-council',
  ],
  [
    '201 with another submission',
    ({ body }, response) => json(response, 201, { ...receiptFor(body), submissionId: 'x' }),
    'waiting not-the-council',
  ],
  ['401', problem(401, {}), 'paused refused'],
  ['403', problem(403, {}), 'paused refused'],
  ['403 page of a school’s filter', html(403), 'paused refused'],
  ['404', html(404), 'paused not-found'],
  ['405', problem(405, {}), 'paused not-found'],
  ['410', problem(410, {}), 'paused not-found'],
  ['408', problem(408, {}), 'waiting fault'],
  ['409', problem(409, {}), 'waiting busy'],
  ['425', problem(425, {}), 'waiting fault'],
  ['429', problem(429, {}), 'waiting busy'],
  ['500', html(500), 'waiting fault'],
  ['502', html(502), 'waiting fault'],
  ['503', html(503), 'waiting fault'],
  ['503 closed', problem(503, { type: 'urn:front-door:problem:closed', retryAfterSeconds: 5 }), 'waiting busy'],
  ['504', html(504), 'waiting fault'],
  ['511', html(511), 'waiting not-the-council'],
  ['400', problem(400, {}), 'blocked invalid'],
  ['413', html(413), 'blocked too-large'],
  ['415', problem(415, {}), 'blocked unsupported'],
  ['422', problem(422, { type: 'urn:front-door:problem:invalid-answers' }), 'blocked invalid'],
  ['422 reused key', problem(422, { type: 'urn:front-door:problem:idempotency-key-reused' }), 'blocked reused-key'],
  ['422 unknown pack', problem(422, { type: 'urn:front-door:problem:unknown-pack' }), 'paused unknown-pack'],
  ['connection cut before an answer', (_heard, response) => void response.destroy(), 'waiting network'],
  [
    'half a response',
    (_heard, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"receiptId":', () => response.destroy());
    },
    'waiting network',
  ],
];
for (const [name, behaviour, expected] of outcomes) {
  test(`${name} → ${expected}`, async () => {
    assert.equal(short(await attempt(behaviour)), expected);
    assert.equal(council.posts.length, 1);
  });
}

test('errors of a refusal arrive with their pointers', async () => {
  const errors = [{ pointer: '/you/name', code: 'minLength', detail: 'Enter your name' }, 'junk', null, { pointer: 7 }];
  const result = await attempt(problem(422, { type: 'urn:front-door:problem:invalid-answers', errors }));
  assert.deepEqual(result.outcome === 'blocked' && result.errors, [errors[0], { pointer: '', code: '', detail: '' }]);
});

test('the longer of Retry-After and retryAfterSeconds is reported', async () => {
  const result = await attempt(problem(429, { retryAfterSeconds: 90 }, { 'retry-after': '30' }));
  assert.equal(result.outcome === 'waiting' && result.retryAfterMs, 90_000);
});

test('no answer in time is a network that fails, also in the middle of a body', async () => {
  const silent: Behaviour = () => undefined;
  assert.equal(short(await attempt(silent, { timeoutMs: 50 })), 'waiting network');
  const trickle: Behaviour = (_heard, response) => {
    response.writeHead(201, { 'content-type': 'application/json' });
    response.write('{"receiptId":');
  };
  assert.equal(short(await attempt(trickle, { timeoutMs: 50 })), 'waiting network');
});

test('an answer without end is cut off, long before the time is up', async () => {
  const endless: Behaviour = (_heard, response) => {
    response.writeHead(201, { 'content-type': 'application/json' });
    const pour = (): void => {
      while (response.write(' '.repeat(65_536)));
    };
    response.on('drain', pour);
    pour();
  };
  assert.equal(short(await attempt(endless, { timeoutMs: 3000 })), 'waiting not-the-council');
});

test('the caller can give up, and nothing is left running', async () => {
  const control = new AbortController();
  council.misbehaviours.push(() => control.abort());
  assert.equal(short(await client().submit(frozen, { signal: control.signal })), 'waiting network');
  assert.equal(short(await client().submit(frozen, { signal: AbortSignal.abort() })), 'waiting network');
  assert.equal(council.posts.length, 1);
});

test('nobody at the address is a network that fails', async () => {
  const { endpoint } = council;
  await council.close();
  assert.equal(short(await client({}, endpoint).submit(frozen)), 'waiting network');
  council = await TinyCouncil.open();
});

test('a page or an endpoint that is not secure sends nothing', async () => {
  assert.equal(short(await client({ isSecurePage: false }).submit(frozen)), 'paused insecure');
  assert.equal(short(await client({}, new URL('http://council.example/api')).submit(frozen)), 'paused insecure');
  assert.equal(council.heard.length, 0);
});

test('a demonstration is not sent to a service that is none', async () => {
  for (const demo of [false, undefined, 'true']) {
    council.discovery = { demo };
    assert.equal(short(await client().submit(frozen)), 'paused not-demonstration');
  }
  assert.equal(council.posts.length, 0);
  const live = { ...frozen, demonstration: false };
  assert.equal(short(await client().submit(live)), 'received', 'control: a live pack is');
});

test('a pack that the service does not know, in any part, is not sent; after a change it is asked again', async () => {
  const one = client();
  const known = { kind: 'evidence', ...frozen.pack };
  for (const packs of [
    [],
    [{ ...known, digest: 'x' }],
    [{ ...known, version: '2' }],
    [{ ...known, kind: 'brag' }],
    [{ ...known, id: 'x' }],
  ]) {
    council.discovery = { packs };
    assert.equal(short(await one.submit(frozen)), 'paused unknown-pack');
  }
  assert.equal(council.posts.length, 0);
  council.discovery = {};
  assert.equal(short(await one.submit(frozen)), 'received');
});

test('bytes over the limit are not sent', async () => {
  council.discovery = { maxBodyBytes: frozen.bytes.length - 1 };
  assert.equal(short(await client().submit(frozen)), 'blocked too-large');
  assert.equal(council.posts.length, 0);
  council.discovery = { maxBodyBytes: frozen.bytes.length };
  assert.equal(short(await client().submit(frozen)), 'received');
});

test('what answers discovery decides too, and nothing is sent until it is right', async () => {
  for (const [behaviour, expected] of [
    [html(200), 'waiting not-the-council'],
    [problem(200, { contract: '2' }), 'waiting not-the-council'],
    [problem(200, []), 'waiting not-the-council'],
    [html(404), 'paused not-found'],
    [problem(403, {}), 'paused refused'],
    [problem(400, {}), 'paused refused'],
    [html(500), 'waiting fault'],
    [problem(503, { retryAfterSeconds: 60 }), 'waiting busy'],
    [(_heard, response) => void response.destroy(), 'waiting network'],
  ] as readonly (readonly [Behaviour, string])[]) {
    council.discovery = behaviour;
    const found = await client().discover();
    assert.equal(found.outcome === 'found' ? 'found' : short(found), expected);
    assert.equal(short(await client().submit(frozen)), expected);
  }
  assert.equal(council.posts.length, 0);
});
