import { html, type Markup } from './html.js';

/** A reference that leads to its submission. */
export function reference(receiptId: string): Markup {
  return html`<a href="/inbox/${encodeURIComponent(receiptId)}">${receiptId}</a>`;
}
