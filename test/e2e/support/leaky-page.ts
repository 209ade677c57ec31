import { createServer } from 'node:http';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { makeCanary } from './canaries.js';

/** Every way in which a web page leaves what was typed on the computer, by name, with the canary it leaves. */
export type Leaks = Readonly<
  Record<
    | 'localStorage'
    | 'sessionStorage'
    | 'database'
    | 'largeRecord'
    | 'fileCache'
    | 'address'
    | 'formHistory'
    | 'fieldState',
    string
  >
>;

/** Does on purpose what the widgets must not do: the search must find each of these canaries. */
export async function leakEverything(page: Page): Promise<Leaks> {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Leaks</title>
      <form method="post" action="/sent"><input name="pet" aria-label="Pet"><button>Send</button></form>
      <input aria-label="Left">`),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the page has no port');
  const leaks: Leaks = {
    localStorage: makeCanary(),
    sessionStorage: makeCanary(),
    database: makeCanary(),
    largeRecord: makeCanary(),
    fileCache: makeCanary(),
    address: makeCanary(),
    formHistory: makeCanary(),
    fieldState: makeCanary(),
  };
  const url = `http://127.0.0.1:${address.port}`;
  await page.goto(url);
  await page.getByLabel('Pet').fill(leaks.formHistory);
  await page.getByRole('button').click();
  await page.waitForURL(`${url}/sent`);
  await page.goto(`${url}/?q=${leaks.address}`);
  await page.evaluate(store, leaks);
  await page.getByLabel('Left').fill(leaks.fieldState);
  await page.goto(`${url}/elsewhere`);
  server.close();
  server.closeAllConnections();
  return leaks;
}

/** Runs in the page. */
async function store(leaks: Leaks): Promise<void> {
  localStorage.setItem('answer', leaks.localStorage);
  sessionStorage.setItem('answer', leaks.sessionStorage);
  const opening = indexedDB.open('answers');
  opening.onupgradeneeded = () => opening.result.createObjectStore('answers');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction('answers', 'readwrite');
  transaction.objectStore('answers').put(leaks.database, 1);
  // Large and repetitive, as what a browser would compress.
  transaction.objectStore('answers').put({ report: 'much the same '.repeat(20_000) + leaks.largeRecord }, 2);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  await (await caches.open('answers')).put('/answer', new Response(leaks.fileCache));
}
