import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { startDemo } from '../../demo/serve.js';
import { pagePolicy } from '../../demo/server/page-policy.js';
import type { Receipt } from '../../src/delivery/types.js';
import { send } from './support/bench.js';
import { madeUpDist, pack, post } from './support/made-up.js';

const program = fileURLToPath(new URL('../../demo/serve.ts', import.meta.url));

describe('the program of npm start', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'front-door-serve-'));
  });
  after(() => rm(folder, { recursive: true }));

  const start = (environment: Record<string, string>): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', program], {
      env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  /** The address it prints once it listens. */
  const address = async (child: ChildProcess): Promise<string> => {
    let text = '';
    for await (const piece of child.stdout!) {
      text += String(piece);
      const found = /Demo pages\s+(\S+)\/\n/.exec(text)?.[1];
      if (found && text.includes('Ctrl+C')) return found;
    }
    throw new Error(`It ended: ${text}`);
  };

  const failure = async (child: ChildProcess): Promise<string> => {
    let text = '';
    child.stderr!.on('data', (piece) => (text += String(piece)));
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 1);
    return text;
  };

  it('ends cleanly when told to, and starts again on the same folder', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const child = start({});
      const url = await address(child);
      assert.equal((await fetch(`${url}/api/health`)).status, 200);
      child.kill(signal);
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    }
  });

  it('says in one line why it does not start', async () => {
    assert.match(await failure(start({ HOST: '0.0.0.0' })), /^HOST=0\.0\.0\.0 would let other computers .*\n$/);
    assert.match(await failure(start({ PORT: 'x' })), /^PORT=x is not a port\.\n$/);
    const child = start({});
    const { port } = new URL(await address(child));
    try {
      assert.match(await failure(start({})), /^The data folder is in use by another running service/);
      assert.match(await failure(start({ PORT: port, DATA_DIR: join(folder, 'other') })), /^That port is in use\./);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });

  it('binds to every address once there is a password, and asks for it', async () => {
    const child = start({ HOST: '0.0.0.0', INBOX_PASSWORD: 'correct horse' });
    try {
      const { port } = new URL(await address(child));
      assert.equal((await fetch(`http://127.0.0.1:${port}/inbox`)).status, 401);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });
});

describe('the demo server', () => {
  it('serves pages under the strict policy, built files to any origin, the service and the inbox', async () => {
    const { dist, remove } = await madeUpDist();
    await writeFile(join(dist, 'front-door.js'), 'export {};');
    await writeFile(join(dist, 'frame.html'), '<!doctype html>');
    const demo = await startDemo({ distDir: dist });
    try {
      const index = await fetch(`${demo.url}/`);
      assert.equal(index.status, 200);
      const policy = index.headers.get('content-security-policy') ?? '';
      for (const directive of [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html 'allow-duplicates'",
      ]) {
        assert.ok(policy.split('; ').includes(directive), directive);
      }
      const script = await fetch(`${demo.url}/dist/front-door.js`);
      assert.match(script.headers.get('content-type') ?? '', /^(text|application)\/javascript/);
      assert.equal(script.headers.get('access-control-allow-origin'), '*');
      assert.equal(script.headers.get('cache-control'), 'no-cache');
      const etag = script.headers.get('etag') ?? '';
      const again = await fetch(`${demo.url}/dist/front-door.js`, {
        headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
      });
      assert.equal(again.status, 304);
      assert.match(
        (await fetch(`${demo.url}/dist/frame.html`)).headers.get('content-security-policy') ?? '',
        /frame-ancestors 'self'/,
      );
      const { receiptId } = (await (await send(demo.url, post())).json()) as Receipt;
      assert.ok((await (await fetch(`${demo.url}/inbox`)).text()).includes(receiptId));
      assert.equal((await fetch(`${demo.url}/nothing`)).status, 404);
      assert.equal((await fetch(`${demo.url}/%2e%2e/package.json`)).status, 404);
      assert.equal((await fetch(`${demo.url}/dist/%2e%2e%2fpackage.json`)).status, 404);
    } finally {
      await demo.close();
      await remove();
    }
  });

  it('can stand on three origins, each with its part only', async () => {
    const { dist, remove } = await madeUpDist();
    const files = await startDemo({ parts: ['dist'], distDir: dist });
    const pagesPolicy = pagePolicy({ scripts: [files.url], services: ['http://127.0.0.1:1'] });
    const pages = await startDemo({ parts: ['pages'], pagePolicy: pagesPolicy });
    const service = await startDemo({ parts: ['service'], distDir: dist, allowedOrigins: [pages.url] });
    try {
      assert.equal(files.database, null);
      assert.equal((await fetch(`${files.url}/dist/packs/madeup/evidence.json`)).status, 200);
      assert.equal((await fetch(`${files.url}/`)).status, 404);
      assert.equal((await fetch(`${pages.url}/`)).headers.get('content-security-policy'), pagesPolicy);
      assert.equal((await fetch(`${pages.url}/api/discovery`)).status, 404);
      const discovery = await fetch(`${service.url}/api/discovery`, { headers: { origin: pages.url } });
      assert.equal(discovery.headers.get('access-control-allow-origin'), pages.url);
      const { packs } = (await discovery.json()) as { packs: { id: string; kind: string }[] };
      assert.deepEqual(
        packs.map(({ id, kind }) => `${id} ${kind}`),
        [`${pack.id} evidence`, `${pack.id} training`],
      );
      assert.equal((await fetch(`${service.url}/`)).status, 404);
    } finally {
      for (const server of [files, pages, service]) await server.close();
      await remove();
    }
  });

  it('says plainly that nothing is built', async () => {
    const demo = await startDemo({ parts: ['dist'], distDir: '/nowhere' });
    try {
      assert.equal(demo.isBuilt, false);
      const response = await fetch(`${demo.url}/dist/front-door.js`);
      assert.equal(response.status, 503);
      assert.match(await response.text(), /npm run build/);
    } finally {
      await demo.close();
    }
  });
});
