import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { remote } from 'webdriverio';
import { findProgram, poll, skipEngine, type Engine, type EnginePage } from './engine.js';

type Browser = WebdriverIO.Browser;

/** Starts WebKitGTK's MiniBrowser through WebKitWebDriver, on an X server of its own; undefined where one is missing. */
export async function launchWebkit(): Promise<Engine | undefined> {
  const driver = findProgram('WebKitWebDriver');
  const binary = findMiniBrowser();
  const xvfb = findProgram('Xvfb');
  if (!driver || !binary) return skipEngine('webkit', 'webkit2gtk-driver');
  if (!xvfb) return skipEngine('webkit', 'xvfb');
  const display = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(display.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  await poll('WebKitWebDriver', () => isUp(port));
  const close = async (): Promise<void> => {
    await end(service);
    await end(display);
  };
  return { name: 'webkit', open: () => openPage(port, binary), close };
}

async function openPage(port: number, binary: string): Promise<EnginePage> {
  const browser = await remote({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'silent',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  const evaluate: EnginePage['evaluate'] = (run, ...args) => evaluateIn(browser, String(run), args) as never;
  return {
    goto: async (url) => void (await browser.url(url)),
    evaluate,
    waitFor: (what, run, ...args) => poll(what, () => evaluate(run, ...args)),
    type: (text) => browser.keys([...text]),
    press: (key) => browser.keys([key]),
    screenshot: async (path) => void (await browser.saveScreenshot(path)),
    close: () => browser.deleteSession(),
  };
}

/** WebDriver takes the body of a function; a promise is awaited by the driver. */
async function evaluateIn(browser: Browser, source: string, args: unknown[]): Promise<unknown> {
  return browser.executeScript(`return (${source})(...arguments)`, args as never[]);
}

/** MiniBrowser stands in the library's own folder, which differs by architecture. */
function findMiniBrowser(): string | undefined {
  const roots = ['/usr/lib', '/usr/libexec'];
  const folders = roots.flatMap((root) => [
    root,
    ...list(root).filter((name) => name.includes('linux-gnu')).map((name) => `${root}/${name}`),
  ]);
  return findProgram(
    ...folders.flatMap((folder) => ['4.1', '6.0', '4.0'].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`)),
    ...folders.map((folder) => `${folder}/webkitgtk-6.0/MiniBrowser`),
  );
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/status`).then(
    () => true,
    () => false,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
