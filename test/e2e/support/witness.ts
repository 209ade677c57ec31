import assert from 'node:assert/strict';
import type { Page, Request } from 'playwright-core';

/** What a page did that a person does not see. */
export interface Witness {
  /** Errors and warnings of the console, thrown errors, and what the page's policy stopped. */
  readonly complaints: readonly string[];
  readonly requests: readonly Request[];
  /** Submissions sent, as the browser sent them. */
  readonly sent: () => readonly Request[];
  /** Nothing was complained about, and nothing was asked of any origin but these. */
  readonly assertClean: (...origins: readonly string[]) => void;
}

/** Watches a page from before its first request. */
export async function watch(page: Page): Promise<Witness> {
  const complaints: string[] = [];
  const requests: Request[] = [];
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => requests.push(request));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`policy: ${effectiveDirective} stopped ${blockedURI}`);
    });
  });
  return {
    complaints,
    requests,
    sent: () => requests.filter((one) => one.method() === 'POST' && one.url().endsWith('/submissions')),
    assertClean: (...origins) => {
      assert.deepEqual(complaints, []);
      const elsewhere = requests
        .map((request) => request.url())
        .filter((url) => !url.startsWith('data:') && !origins.includes(new URL(url).origin));
      assert.deepEqual(elsewhere, []);
      assert.ok(requests.length > 3, 'the witness saw the page load');
    },
  };
}
