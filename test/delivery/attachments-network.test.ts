import assert from 'node:assert/strict';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { after, afterEach, before, describe, test } from 'node:test';
import { contentDigest } from '../../demo/endpoint/content-digest.js';
import { embedded } from '../endpoint/support/backends.js';
import { openBench, type Bench } from '../endpoint/support/bench.js';
import { launchChromium } from '../support/chromium.js';
import { poll, type Engine, type EnginePage } from '../support/engine.js';
import type * as choosingPage from './support/choosing-page.js';
import { madeUpText } from './support/choosing-page.js';
import { openSchoolPage } from './support/school-page.js';

declare const fde: typeof choosingPage;

const engine: Engine | undefined = await launchChromium();
const bytes = 20 * 1024 * 1024;
const limits = { maxBytes: bytes, maxCount: 1, mediaTypes: ['text/plain'] };

/** What only a browser decides: which methods and headers a page on another origin may use and read. */
describe(
  'a file from a school page to a council on another origin',
  { skip: engine ? false : 'no Chromium here' },
  () => {
    let bench: Bench;
    let school: Awaited<ReturnType<typeof openSchoolPage>>;
    let page: EnginePage;
    before(async () => {
      bench = await openBench(embedded);
      school = await openSchoolPage('test/delivery/support/choosing-page.ts');
    });
    afterEach(async () => {
      await page.close();
      await bench.clear();
    });
    after(async () => {
      await engine?.close();
      await school.close();
      await bench.close();
    });

    /** Chooses a file of this many bytes as soon as the service said what it takes. */
    const choose = async (url: string, length: number): Promise<void> => {
      page = await engine!.open();
      await page.goto(`${school.url}/`);
      await page.evaluate((endpoint: string, size: number) => fde.choose(endpoint, size), `${url}/api`, length);
    };

    test('20 MB arrive with progress, and go on from where they were after the connection dropped half way', async () => {
      const { url, app } = await bench.start({ allowedOrigins: [school.url], attachments: limits });
      await choose(url, bytes);
      await page.waitFor('half of it', () => (fde.seen.sent.at(-1) ?? 0) >= 10 * 1024 * 1024);
      app.server.closeAllConnections();
      await page.waitFor(
        'the end of it',
        () => fde.seen.state?.status === 'done' || fde.seen.state?.status === 'failed',
      );
      const { sent, state } = await page.evaluate(() => fde.seen);
      const content = madeUpText(bytes);
      assert.deepEqual(state, { ...state, status: 'done', digest: contentDigest(content) });
      assert.ok(sent.length >= 40, `${sent.length} steps`);
      assert.deepEqual(
        [...sent].sort((a, b) => a - b),
        sent,
        'never backwards',
      );
      const { rows } = await bench.database.query<{ n: number }>('select count(*) as n from attachment_parts');
      assert.equal(rows[0]!.n, 40);
    });

    test('control: what a service forgets to allow, the browser does not send', async () => {
      const { url, app } = await bench.start({ allowedOrigins: [school.url], attachments: limits });
      app.server.prependListener('request', (_request, response: ServerResponse) => {
        const write = response.writeHead.bind(response) as (
          status: number,
          headers: OutgoingHttpHeaders,
        ) => typeof response;
        const forgetful = (status: number, headers: OutgoingHttpHeaders): typeof response =>
          write(status, { ...headers, 'access-control-allow-methods': 'GET, POST' });
        Object.assign(response, { writeHead: forgetful });
      });
      await choose(url, 1000);
      await page.waitFor('the end of it', () => fde.seen.state?.status === 'failed');
      assert.deepEqual(await page.evaluate(() => fde.seen.state), {
        status: 'failed',
        cause: 'network',
        canRetry: true,
      });
    });

    test('a page that is not listed is offered nothing', async () => {
      const { url } = await bench.start({ attachments: limits });
      await choose(url, 1000);
      await page.waitFor('an answer', () => fde.seen.limits !== undefined);
      assert.equal(await page.evaluate(() => fde.seen.limits), null);
      await poll('nothing stored', async () => {
        const { rows } = await bench.database.query<{ n: number }>('select count(*) as n from attachments');
        return rows[0]!.n === 0;
      });
    });
  },
);
