import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Runs first on every test page, as a script of the page's own: it writes down what anybody complains about. */
const RECORD = `
  window.said = [];
  for (const kind of ['error', 'warn']) {
    const plain = console[kind].bind(console);
    console[kind] = (...words) => { said.push(kind + ': ' + words.join(' ')); plain(...words); };
  }
  addEventListener('securitypolicyviolation', (event) => said.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => { if (event.message) said.push('thrown: ' + event.message); });
  addEventListener('unhandledrejection', (event) => said.push('rejected: ' + event.reason));
  window.keysBefore = Object.getOwnPropertyNames(window);
`;

/** A page and the built files on two origins, and a third for whoever wants to interfere. */
export interface Sites {
  readonly page: string;
  readonly dist: string;
  readonly stranger: string;
  /** Changes what the script origin answers: `request` counts from 1 for each path. */
  readonly tamper: Map<string, (text: string, request: number) => string>;
  /** Files that answer only when their promise has settled. */
  readonly hold: Map<string, Promise<void>>;
  /** Paths asked of the script origin since the last page was made, in order. */
  readonly requests: string[];
  /** A new page under the strict policy, or another; forgets what earlier tests tampered with. */
  readonly make: (html: string, policy?: string) => string;
  /** Adds a file to the page's and the stranger's origins; gives its path. */
  readonly add: (path: string, text: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts the three servers. `dist` is the folder of built files. */
export async function openSites(folder: string): Promise<Sites> {
  const tamper: Sites['tamper'] = new Map();
  const hold: Sites['hold'] = new Map();
  const requests: string[] = [];
  const pages = new Map<string, string>([['/record.js', RECORD]]);
  const dist = await serve('localhost', async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.slice(1);
    requests.push(path);
    await hold.get(path);
    const text = await readFile(join(folder, path.replace(/^again\//, '')), 'utf8').catch(() => '');
    const changed = tamper.get(path)?.(text, requests.filter((name) => name === path).length) ?? text;
    response.writeHead(changed ? 200 : 404, headers(path, { 'access-control-allow-origin': '*' }));
    response.end(changed);
  });
  const stranger = await serve('localhost', servePages(pages));
  const strict = strictPolicy(dist.origin, stranger.origin);
  let policy = strict;
  const page = await serve('127.0.0.1', (request, response) =>
    servePages(pages, { 'content-security-policy': policy })(request, response),
  );
  const servers = [dist, stranger, page];
  return {
    page: page.origin,
    dist: dist.origin,
    stranger: stranger.origin,
    tamper,
    hold,
    requests,
    make: (html, other = strict) => {
      policy = other;
      tamper.clear();
      hold.clear();
      requests.length = 0;
      const path = `/${pages.size}.html`;
      pages.set(path, `<!doctype html><html lang="en"><title>Test</title><script src="/record.js"></script>${html}`);
      return page.origin + path;
    },
    add: (path, text) => {
      pages.set(path, text);
      return path;
    },
    close: async () => {
      await Promise.all(servers.map(({ server }) => closeServer(server)));
    },
  };
}

/** The policy that the README prints for a page whose scripts come from another origin. */
function strictPolicy(scripts: string, others: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}`,
    "style-src 'self'",
    `connect-src 'self' ${scripts}`,
    `frame-src ${scripts} ${others}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
}

function servePages(pages: ReadonlyMap<string, string>, extra: Readonly<Record<string, string>> = {}): RequestListener {
  return (request, response) => {
    const path = request.url ?? '/';
    const text = pages.get(path);
    response.writeHead(text === undefined ? 404 : 200, headers(path, extra));
    response.end(text);
  };
}

function headers(path: string, extra: Readonly<Record<string, string>>): Record<string, string> {
  return { 'content-type': TYPES[extname(path)] ?? 'text/plain', 'cache-control': 'no-store', ...extra };
}

async function serve(host: string, listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(listener).listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return { server, origin: `http://${host}:${address.port}` };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
