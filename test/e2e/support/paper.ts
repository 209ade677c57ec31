import type { Browser } from 'playwright-core';
import { openPage } from './browser.js';
import type { EvidenceForm } from './evidence-form.js';
import { pdfPages, pdfText } from './pdf-text.js';

/** A sheet as the printer gets it. */
export interface Paper {
  readonly text: string;
  readonly pages: number;
  /** Words that reach beyond the paper, or that something hides. */
  readonly cut: readonly string[];
}

/** Between the margins of A4, in CSS pixels. */
const width = 718;

/** From now on Print opens no dialogue: what would be printed stays laid out in its frame. */
export async function keepPrints(form: EvidenceForm): Promise<void> {
  await form.page.addInitScript(() => {
    globalThis.print = () => {};
  });
}

/** What the last press of a print button laid out, as a page of its own. */
export const lastPrint = (form: EvidenceForm): Promise<string> =>
  form.host.evaluate((host) => {
    const page = host.shadowRoot?.querySelector<HTMLIFrameElement>('iframe.print')?.contentDocument;
    if (!page) throw new Error('nothing is printed');
    const rules = page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    return `<!doctype html><head><meta charset="utf-8"><style>${rules.join('\n')}</style></head>${page.body.outerHTML}`;
  });

/** Prints a page to PDF, on A4. */
export async function printToPaper(browser: Browser, page: string): Promise<Paper> {
  const paper = await openPage(browser, { viewport: { width, height: 1000 }, javaScriptEnabled: true });
  try {
    await paper.setContent(page);
    await paper.emulateMedia({ media: 'print' });
    const cut = await paper.evaluate(
      (right) =>
        [...document.body.querySelectorAll('*')]
          .filter((one) => one.getClientRects().length > 0 && !one.classList.contains('visually-hidden'))
          .filter((one) => {
            const box = one.getBoundingClientRect();
            const hides = getComputedStyle(one).overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1;
            const reaches = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
            return box.left < -1 || box.right > right + 1 || hides || reaches;
          })
          .map((one) => one.textContent.trim()),
      width,
    );
    const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
    const file = await paper.pdf({ format: 'A4', margin });
    return { text: pdfText(file), pages: pdfPages(file), cut };
  } finally {
    await paper.close();
  }
}
