import type { Page, Route } from 'playwright-core';

/** Holds what a page asks of these addresses until the result is called; then all of it goes on, unchanged. */
export async function holdRequests(page: Page, addresses: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHolding = true;
  await page.route(addresses, async (route) => {
    if (isHolding) held.push(route);
    else await route.continue();
  });
  return async () => {
    isHolding = false;
    await Promise.all(held.map((route) => route.continue()));
    await page.unroute(addresses);
  };
}
