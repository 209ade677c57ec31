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

  it('asks nothing of any other origin, with its own pages and with every story', async () => {
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
    const ids = stories(folder);
    assert.ok(ids.length > 0, 'there are no stories');
    for (const id of ids) await show(page, origin, id);
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(errors, []);
  });
});

function build(folder: string): void {
  const storybook = join('node_modules', '.bin', 'storybook');
  const parameters = ['build', '--quiet', '--disable-telemetry', '--output-dir', folder];
  const { status, stdout, stderr } = spawnSync(storybook, parameters, { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
}

function stories(folder: string): string[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, { id: string; type: string }>;
  };
  return Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
}

/** Opens a story and waits until it stands, or until Storybook says why not. */
async function show(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
  await page.locator('body.sb-show-main #storybook-root > *').first().waitFor();
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
    if (message.type() === 'error') errors.push(message.text());
  });
  return { elsewhere, errors };
}
