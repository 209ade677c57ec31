import { html, nothing, render } from 'lit';
import { checkAnswers, emergencyNumbers, type AnswerSection } from '../../fields/index.js';
import { widgetStyles } from '../../styles/index.js';
import { later as laterStyles } from '../../styles/later.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { packText } from '../form-widget/parts.js';

/** Takes away what was laid out to print, should the browser not have said that it is done. */
export const removePrints = (root: ShadowRoot): void => {
  for (const frame of root.querySelectorAll('iframe.print')) frame.remove();
};

/**
 * Prints the answers and nothing else of the host page: they are laid out in a frame of their own, which is taken away
 * after printing.
 */
export const printAnswers = (widget: FormWidget, sections: readonly AnswerSection[], status: string): void => {
  removePrints(widget.host.root);
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden print';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  widget.host.root.append(frame);
  const page = frame.contentWindow;
  if (!page) return frame.remove();
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync([...widgetStyles, laterStyles].map((part) => part.cssText).join('\n'));
  page.document.adoptedStyleSheets = [sheet];
  const { pack, t } = widget;
  const text = packText(widget);
  render(
    html`<main class="root stack" lang=${t.lang} dir=${t.dir}>
      ${emergencyNumbers(t, pack.contacts)}
      <h2>${text.title}</h2>
      ${pack.status === 'demonstration' ? html`<p><strong>${text.demonstration}</strong></p>` : nothing}
      <p><strong>${status}</strong></p>
      ${checkAnswers(t, sections)}
    </main>`,
    page.document.body,
  );
  page.addEventListener('afterprint', () => frame.remove());
  page.print();
};
