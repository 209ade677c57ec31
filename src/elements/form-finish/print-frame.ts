import { render, type TemplateResult } from 'lit';
import { paperStyles } from './paper-styles.js';

/** Takes away what was laid out to print, should the browser not have said that it is done. */
export const removePrints = (root: ShadowRoot): void => {
  for (const frame of root.querySelectorAll('iframe.print')) frame.remove();
};

/**
 * Prints `content` and nothing else of the host page: it is laid out in a frame of its own, which is taken away after
 * printing.
 */
export const printFrame = (root: ShadowRoot, content: TemplateResult): void => {
  removePrints(root);
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden print';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  const page = frame.contentWindow;
  if (!page) return frame.remove();
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(paperStyles);
  page.document.adoptedStyleSheets = [sheet];
  render(content, page.document.body);
  page.addEventListener('afterprint', () => frame.remove());
  page.print();
};
