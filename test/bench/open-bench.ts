import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { chromiumFlags, engineNeeds, findEngine } from '../../scripts/test/engines.js';
import type { Bench } from './page.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bench</title><link rel="icon" href="data:,"><script type="module" src="/bench.js"></script>
<script type="module" src="/dist/front-door.js"></script><main id="place"></main></html>`;

/** A page of Chromium that measures: the built files, and the hand-written form beside them. */
export interface BenchPage {
  readonly page: Page;
  /** The DevTools protocol: clocks and keys that are not the page's own. */
  readonly devtools: CDPSession;
  /** Calls a function of `page.ts` in the page. */
  readonly call: <Name extends keyof Bench>(
    name: Name,
    ...parameters: Parameters<Bench[Name]>
  ) => Promise<Awaited<ReturnType<Bench[Name]>>>;
  readonly close: () => Promise<void>;
}

/** A browser and a server of built files. */
export interface BenchBrowser {
  readonly version: string;
  /** A new page, in a process of its own. `isLoaded`: with the code of the elements named, and no form. */
  readonly open: (tags?: readonly string[]) => Promise<BenchPage>;
  readonly close: () => Promise<void>;
}

/** Code that is interpreted, and stays: what machine code weighs, and when it goes, says nothing of a form. */
export const INTERPRETED = ['--no-opt', '--no-sparkplug', '--no-maglev', '--no-flush-bytecode'];

/** Starts Chromium over the files in `dist`. Throws where there is none. */
export async function openBench(dist: string, engineFlags: readonly string[] = []): Promise<BenchBrowser> {
  const found = findEngine('chromium');
  if (!found) throw new Error(`The bench needs ${engineNeeds('chromium')}`);
  const site = await serve(dist);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...chromiumFlags, `--js-flags=${['--expose-gc', ...engineFlags].join(' ')}`, '--enable-precise-memory-info'],
  });
  return {
    version: browser.version(),
    open: async (tags = ['fd-form']) => {
      const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await page.goto(site.origin);
      await page.waitForFunction('globalThis.bench !== undefined');
      for (const tag of tags) await page.evaluate(load, tag);
      return {
        page,
        devtools,
        call: (name, ...parameters) => page.evaluate(`bench.${name}(...${JSON.stringify(parameters)})`),
        close: () => context.close(),
      };
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Fetches the code of an element, and takes the element away again. */
async function load(tag: string): Promise<void> {
  const element = document.createElement(tag);
  document.getElementById('place')?.replaceChildren(element);
  await customElements.whenDefined(tag);
  await new Promise((resolve) => element.addEventListener('fd-failed', resolve, { once: true }));
  element.remove();
}

async function serve(dist: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const bundle = await build({
    entryPoints: ['test/bench/page.ts'],
    bundle: true,
    format: 'esm',
    target: 'chrome109',
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = async (): Promise<string | Buffer> => {
      if (pathname === '/') return PAGE;
      if (pathname === '/bench.js') return script;
      if (!pathname.startsWith('/dist/') || pathname.includes('..')) throw new Error(pathname);
      return readFile(join(dist, pathname.slice('/dist/'.length)));
    };
    answer().then(
      (body) => {
        response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8' });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
