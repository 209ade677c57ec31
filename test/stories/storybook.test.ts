import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findEngine } from '../../scripts/test/engines.js';

const found = findEngine('chromium');

describe('the built Storybook', { skip: found ? false : 'no Chromium here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fd-storybook-'));
  let server: FastifyInstance | undefined;
  let browser: Browser | undefined;
  let origin: string;

  before(async () => {
    build(folder);
    server = Fastify();
    await server.register(fastifyStatic, { root: folder });
    origin = await server.listen({ port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({ executablePath: found?.path ?? '', args: [...chromiumFlags] });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  it('asks nothing of any other origin, with its own pages and with the stories of every element', async () => {
    assert.ok(browser);
    const page = await browser.newPage();
    const { elsewhere, errors } = watch(page, origin);
    await page.goto(`${origin}/index.html`);
    await page
      .locator('#storybook-preview-iframe')
      .contentFrame()
      .locator('#storybook-root, #storybook-docs')
      .first()
      .waitFor({ state: 'attached' });
    const all = stories(folder);
    const [first] = all;
    assert.ok(first, 'there are no stories');
    await page.goto(`${origin}/iframe.html?id=${first.id}&viewMode=story`);
    for (const story of firstOfEach(all)) await show(page, story);
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(errors, []);
  });
});

function build(folder: string): void {
  const storybook = join('node_modules', '.bin', 'storybook');
  const parameters = ['build', '--test', '--quiet', '--disable-telemetry', '--output-dir', folder];
  const { status, stdout, stderr } = spawnSync(storybook, parameters, { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
}

interface Story {
  readonly id: string;
  readonly name: string;
  /** Its element. */
  readonly title: string;
}

function stories(folder: string): Story[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & { type: string }>;
  };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** A few of each element: the browser tests show every state. */
function firstOfEach(all: readonly Story[]): Story[] {
  const most = 4;
  return all.filter(({ title }, index) => index < most + all.findIndex((one) => one.title === title));
}

/** Turns to a story, as the sidebar does, and waits until its element is in its state. */
async function show(page: Page, { id, name }: Story): Promise<void> {
  await page.locator('body.sb-show-main').waitFor();
  await page.evaluate((storyId) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, story: object): void };
    };
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  await page.locator(`#storybook-root [data-shown=${JSON.stringify(name)}]`).waitFor();
}

function watch(page: Page, origin: string): { elsewhere: string[]; errors: string[] } {
  const [elsewhere, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol.startsWith('http')) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    // Some states show what an element does when it cannot show its form: it says so.
    const isSaid = message.text().startsWith('Front Door Elements:');
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isSaid && !isIcon) errors.push(message.text());
  });
  return { elsewhere, errors };
}
