import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** A worker of the host's that is in the way: it empties the body, or answers by itself. */
const worker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'POST') return;
  const isFaker = new URL(location.href).search === '?fake';
  const faked = new Response('{"status":"stored"}', { headers: { 'content-type': 'application/json' } });
  event.respondWith(isFaker ? faked : fetch(request.url, { method: 'POST', headers: request.headers, mode: 'cors' }));
});`;

const pageHtml = '<!doctype html><title>School</title><script src="/delivery.js"></script>';

/** A school's web server with the delivery code, or another module, on its page, as the global \`fde\`. */
export async function openSchoolPage(
  entry = 'src/delivery/index.ts',
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'fde',
    tsconfig: 'tsconfig.json',
  });
  const files: Record<string, readonly [string, string]> = {
    '/': ['text/html', pageHtml],
    '/delivery.js': ['text/javascript', bundle.outputFiles[0]!.text],
    '/worker.js': ['text/javascript', worker],
    '/framed.html': ['text/html', `${pageHtml}<iframe sandbox="allow-scripts" src="/opaque.html"></iframe>`],
    '/opaque.html': ['text/html', `${pageHtml}<script src="/opaque.js"></script>`],
    '/opaque.js': ['text/javascript', opaque],
  };
  const server = createServer((request, response) => {
    const [type, text] = files[new URL(request.url ?? '/', 'http://localhost').pathname] ?? ['text/plain', ''];
    response.writeHead(text ? 200 : 404, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** In a frame without an origin: what the store says of itself. */
const opaque = `(async () => {
  const store = new fde.KeptStore();
  const bytes = new TextEncoder().encode('{}');
  let problem = 'none';
  try { await store.keep({ bytes }, 'https://council.example/api'); } catch (error) { problem = error.problem; }
  const [isAvailable, { length }] = [await store.isAvailable(), await store.list()];
  parent.postMessage({ origin, isAvailable, length, problem }, '*');
})();`;
