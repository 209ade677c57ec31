import { html, nothing } from 'lit';
import { checkAnswers, emergencyNumbers, type AnswerSection } from '../../fields/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { packText } from '../form-widget/parts.js';
import { printFrame } from './print-frame.js';

export { removePrints } from './print-frame.js';

/** Prints the answers and nothing else of the host page. */
export const printAnswers = (widget: FormWidget, sections: readonly AnswerSection[], status: string): void => {
  const { pack, t, host } = widget;
  const text = packText(widget);
  printFrame(
    host.root,
    html`<main class="root stack" lang=${t.lang} dir=${t.dir}>
      ${emergencyNumbers(t, pack.contacts)}
      <h2>${text.title}</h2>
      ${pack.status === 'demonstration' ? html`<p><strong>${text.demonstration}</strong></p>` : nothing}
      <p><strong>${status}</strong></p>
      ${checkAnswers(t, sections)}
    </main>`,
  );
};
