import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { it } from 'node:test';
import type { Database } from '../../../demo/endpoint/database/types.js';
import { problemOf, send, type Bench } from '../support/bench.js';
import { post, withHeaders, type Post } from '../support/made-up.js';

/** Sends these bytes of a request and nothing more; ends, cuts or leaves the connection; what came back. */
async function sendRaw(url: string, bytes: string, ending: 'end' | 'cut' | 'wait'): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  socket.write(bytes, () => {
    if (ending === 'end') socket.end();
    if (ending === 'cut') socket.resetAndDestroy();
  });
  await closed;
  return answer;
}

function rawRequest(url: string, { body, headers }: Post): { readonly head: string; readonly body: string } {
  const lines = Object.entries({
    host: new URL(url).host,
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return { head: `POST /api/submissions HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, body: String(body) };
}

export function wire(bench: () => Bench): void {
  for (const ending of ['end', 'cut'] as const) {
    it(`stores nothing of half a body whose connection is ${ending === 'end' ? 'ended' : 'cut'}`, async () => {
      const { database, asked } = listening(bench().database);
      const { url, app } = await bench().start({ database });
      const before = asked();
      const { head, body } = rawRequest(url, post());
      const answer = await sendRaw(url, head + body.slice(0, body.length / 2), ending);
      assert.doesNotMatch(answer, / 20[01] /);
      await app.close();
      // Not even a question went to the database, so nothing of this request can still be on its way there.
      assert.equal(asked(), before);
      assert.equal(await bench().count(), 0);
    });
  }

  it('control: the whole of the same body is stored, written to the same kind of socket', async () => {
    const { database, asked } = listening(bench().database);
    const { url } = await bench().start({ database });
    const before = asked();
    const { head, body } = rawRequest(url, post());
    assert.match(await sendRaw(url, head + body, 'wait'), /^HTTP\/1\.1 201 /);
    assert.ok(asked() > before);
    assert.equal(await bench().count(), 1);
  });

  it('answers an unexpected failure without a word of what was sent, to the sender and to the operator', async () => {
    const canary = 'CANARY-4471';
    const told: string[] = [];
    const { database, begin } = failingToStore(bench().database, `invalid value: ${canary}`);
    const { url } = await bench().start();
    const { url: broken } = await bench().start({ report: (line) => told.push(line), database });
    begin();
    const request = post();
    const problem = await problemOf(await send(broken, request), 500, 'unexpected');
    assert.equal(told.length, 1);
    assert.match(told[0]!, /Unexpected failure [0-9a-f]{8}: Error\n\s+at /);
    assert.ok(problem.detail.includes(/[0-9a-f]{8}/.exec(told[0]!)![0]));
    assert.doesNotMatch(JSON.stringify(problem) + told.join(), new RegExp(canary));
    assert.equal(await bench().count(), 0);
    // Nothing is lost by it: the same bytes are taken once the service works.
    assert.equal((await send(url, request)).status, 201);
  });

  it('limits how fast one origin may send, says for how long, and lets others go on', async () => {
    let now = Date.now();
    const allowedOrigins = ['https://a.example', 'https://b.example'];
    const { url } = await bench().start({ rateLimit: { burst: 2, perSecond: 0.1 }, now: () => now, allowedOrigins });
    const from = (origin: string): Promise<Response> => send(url, withHeaders(post(), { origin }));
    assert.deepEqual([(await from('https://a.example')).status, (await from('https://a.example')).status], [201, 201]);
    const refused = await from('https://a.example');
    assert.equal(refused.headers.get('retry-after'), '10');
    assert.match(refused.headers.get('access-control-expose-headers') ?? '', /retry-after/);
    assert.equal((await problemOf(refused, 429, 'rate-limited')).retryAfterSeconds, 10);
    assert.equal((await from('https://b.example')).status, 201);
    now += 10_000;
    assert.equal((await from('https://a.example')).status, 201);
    assert.equal(await bench().count(), 4);
  });

  it('while closed, refuses with the time to come back', async () => {
    const { url } = await bench().start({ isClosed: () => true });
    assert.equal((await problemOf(await send(url, post()), 503, 'closed')).retryAfterSeconds, 600);
    await problemOf(await fetch(`${url}/api/discovery`), 503, 'closed');
    assert.equal(await bench().count(), 0);
  });
}

/** From `begin` on every transaction fails. */
function failingToStore(
  database: Database,
  message: string,
): { readonly database: Database; readonly begin: () => void } {
  let isFailing = false;
  const transaction: Database['transaction'] = async (work) => {
    if (isFailing) throw new Error(message);
    return database.transaction(work);
  };
  return { database: { ...database, transaction }, begin: () => (isFailing = true) };
}

/** Counts how often the database is asked anything. */
function listening(real: Database): { readonly database: Database; readonly asked: () => number } {
  let count = 0;
  const query: Database['query'] = (sql, parameters) => {
    count += 1;
    return real.query(sql, parameters);
  };
  return { database: { ...real, query }, asked: () => count };
}
