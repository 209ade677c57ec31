import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram, type FoundEngine } from './engines.js';

/** A running WebKitWebDriver. */
export interface WebkitDriver {
  /** What a WebDriver client needs to open a session. */
  readonly connection: {
    readonly hostname: string;
    readonly port: number;
    readonly path: string;
    readonly capabilities: WebdriverIO.Capabilities;
  };
  readonly close: () => Promise<void>;
}

/** Starts WebKitWebDriver; without a display, on an X server of its own. Both end with `close`, or with this process. */
export async function startWebkitDriver({ path, browser }: FoundEngine): Promise<WebkitDriver> {
  const screen = process.env['DISPLAY'] ? undefined : await startScreen();
  const port = await freePort();
  const driver = spawn(path, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, ...screen?.env },
  });
  endWithProcess(driver);
  await untilAnswered(`http://127.0.0.1:${port}/status`, Date.now() + 30_000);
  const capabilities = {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  } as WebdriverIO.Capabilities;
  return {
    connection: { hostname: '127.0.0.1', port, path: '/', capabilities },
    close: async () => {
      await end(driver);
      if (screen) await end(screen.server);
    },
  };
}

async function startScreen(): Promise<{ server: ChildProcess; env: Record<string, string> }> {
  const program = findProgram('Xvfb') ?? 'Xvfb';
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithProcess(server);
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  const env = { DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
  return { server, env };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

async function untilAnswered(url: string, deadline: number): Promise<void> {
  while (!(await isAnswered(url))) {
    if (Date.now() > deadline) throw new Error(`The WebKit driver did not answer at ${url}`);
    await pause(25);
  }
}

function isAnswered(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function endWithProcess(child: ChildProcess): void {
  process.once('exit', () => child.kill('SIGTERM'));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
