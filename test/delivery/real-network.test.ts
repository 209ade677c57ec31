import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type * as delivery from '../../src/delivery/index.js';
import { launchChromium } from '../support/chromium.js';
import type { Engine, EnginePage } from '../support/engine.js';
import { submission } from './support/answers.js';
import { openSchoolPage } from './support/school-page.js';
import { TinyCouncil } from './support/tiny-council.js';

declare const fde: typeof delivery;

const engine: Engine | undefined = await launchChromium();

/** What only a browser decides: CORS, opaque redirects, service workers, frames without an origin. */
describe('between a school page and a council on another origin', { skip: engine ? false : 'no Chromium here' }, () => {
  let school: Awaited<ReturnType<typeof openSchoolPage>>;
  let council: TinyCouncil;
  let page: EnginePage;

  before(async () => {
    school = await openSchoolPage();
  });
  beforeEach(async () => {
    await council?.close();
    council = await TinyCouncil.open();
    council.cors = 'all';
    await page?.close();
    page = await engine!.open();
    await page.goto(`${school.url}/`);
  });
  after(async () => {
    await engine?.close();
    await council.close();
    await school.close();
  });

  /** One or more attempts of one client in the page. */
  const attempt = (times = 1, timeoutMs = 5000, { href } = council.endpoint) =>
    page.evaluate(
      async (endpoint: string, answers: ReturnType<typeof submission>, count: number, timeout: number) => {
        const client = new fde.EndpointClient(new URL(endpoint), { timeoutMs: timeout });
        const frozen = await fde.freeze(answers);
        const seen: string[] = [];
        for (let done = 0; done < count; done++) {
          const result = await client.submit(frozen);
          seen.push('cause' in result ? `${result.outcome} ${result.cause}` : result.outcome);
        }
        return seen;
      },
      href,
      submission(),
      times,
      timeoutMs,
    );

  test('an allowed origin gets its receipt, and the preflight allows exactly the headers we send', async () => {
    assert.deepEqual(await attempt(2), ['received', 'received']);
    assert.equal(council.rows.size, 1);
    const [{ headers }] = council.posts as [(typeof council.posts)[0]];
    assert.equal(headers.referer, undefined);
    assert.equal(headers.cookie, undefined);
    const preflight = council.heard.find(({ method }) => method === 'OPTIONS')!;
    assert.equal(preflight.headers['access-control-request-headers'], 'content-digest,content-type,idempotency-key');
  });

  test('an origin that is not allowed is told apart from a missing network, and nothing is sent', async () => {
    council.cors = 'none';
    assert.deepEqual(await attempt(), ['paused cross-origin']);
    assert.equal(council.posts.length, 0);
    const { endpoint } = council;
    await council.close();
    assert.deepEqual(await attempt(1, 5000, endpoint), ['waiting network']);
    council = await TinyCouncil.open();
  });

  test('a refused preflight is believed the second time', async () => {
    council.cors = 'no-preflight';
    assert.deepEqual(await attempt(2), ['waiting network', 'paused cross-origin']);
    assert.equal(council.posts.length, 0);
  });

  test('a line that drops once in mid-request is the network', async () => {
    council.misbehaviours.push((_heard, response) => void response.destroy());
    assert.deepEqual(await attempt(2), ['waiting network', 'received']);
  });

  test('a redirect is not followed', async () => {
    council.misbehaviours.push(
      (_heard, response) => void response.writeHead(307, { location: '/api/elsewhere' }).end(),
    );
    assert.deepEqual(await attempt(), ['waiting not-the-council']);
    assert.ok(council.heard.every(({ path }) => path !== '/api/elsewhere'));
  });

  test('half a receipt is the network, and so is none in time', async () => {
    council.misbehaviours.push((_heard, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"receiptId":', () => response.destroy());
    });
    council.misbehaviours.push(() => undefined);
    assert.deepEqual(await attempt(3, 500), ['waiting network', 'waiting network', 'received']);
  });

  for (const [script, name] of [
    ['/worker.js', 'empties the body'],
    ['/worker.js?fake', 'answers 200 by itself'],
  ] as const) {
    test(`a service worker of the host that ${name} is not taken for the council`, async () => {
      await page.evaluate(async (url: string) => {
        const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
        await navigator.serviceWorker.register(url);
        await taken;
      }, script);
      // Stores whatever comes, and echoes the digest of what it got.
      council.misbehaviours.push(({ headers, body }, response, it) => {
        const key = String(headers['idempotency-key']).replaceAll('"', '');
        const text = body.length > 0 ? body : Buffer.from(JSON.stringify({ idempotencyKey: key }));
        it.store({ method: 'POST', path: '', headers, body: text }, response);
      });
      assert.deepEqual(await attempt(), ['waiting not-the-council']);
      if (name === 'empties the body') assert.equal(council.posts[0]?.body.length, 0, 'control: the worker did it');
      else assert.equal(council.posts.length, 0, 'control: the worker did it');
    });
  }

  test('in a frame without an origin nothing can be kept, and it says so', async () => {
    await page.goto(`${school.url}/framed.html`);
    const said = page.evaluate(
      () => new Promise((resolve) => addEventListener('message', ({ data }: MessageEvent) => resolve(data))),
    );
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = '/opaque.html?again';
    });
    assert.deepEqual(await said, { origin: 'null', isAvailable: false, length: 0, problem: 'storage-unavailable' });
  });
});
