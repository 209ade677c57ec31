import type { EngineName, EnginePage } from '../support/engines.js';
import type { Sites } from './sites.js';

/** What a case gets: a window of one engine, and the servers. Both exist once the suite has started. */
export interface Context {
  readonly engine: EngineName;
  readonly page: () => EnginePage;
  readonly sites: () => Sites;
}

/** What a page can tell of itself: globals that the recording script and the fixtures write. */
export interface Recorded {
  readonly said?: string[];
  readonly ran?: string[];
  readonly relayed?: { name: string; detail: Record<string, unknown> }[];
  readonly keysBefore?: string[];
}

/** The script tag, and elements with a fallback that carries the number to ring. */
export function snippet(sites: Sites, tags: readonly string[], script = 'front-door.js'): string {
  const elements = tags.map((tag) => `<${tag}><p class="fallback">Ring 999</p></${tag}>`).join('');
  return `<script type="module" src="${sites.dist}/${script}" crossorigin></script>${elements}`;
}

/** Whether each fallback on the page can be seen. */
export function seeFallbacks(page: EnginePage): Promise<boolean[]> {
  return page.evaluate(() => [...document.querySelectorAll('.fallback')].map((one) => one.getClientRects().length > 0));
}

/** Waits until every element of this tag has its field. */
export async function waitForFields(page: EnginePage, tag: string): Promise<void> {
  await page.waitFor(
    `the field of <${tag}>`,
    (name) => {
      const all = [...document.querySelectorAll(name)];
      return all.length > 0 && all.every((one) => one.shadowRoot?.querySelector('input'));
    },
    tag,
  );
}

/** Waits until the page, or a script on it, complains; gives all complaints. */
export async function waitForComplaint(page: EnginePage): Promise<string[]> {
  await page.waitFor('a complaint', () => Boolean((window as Recorded).said?.length));
  return (await readRecord(page)).said;
}

/** What was said and what ran so far. */
export function readRecord(page: EnginePage): Promise<{ said: string[]; ran: string[] }> {
  return page.evaluate(() => {
    const { said, ran } = window as Recorded;
    return { said: said ?? [], ran: ran ?? [] };
  });
}
