import { html, nothing, type TemplateResult } from 'lit';
import { checkAnswers, emergencyNumbers, type AnswerSection } from '../../fields/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { packText } from '../form-widget/parts.js';

/** A sheet of paper, or a file: numbers first, then what it is and what is true of it, then `content`. */
export const sheet = (widget: FormWidget, title: string, status: string, content: unknown): TemplateResult => {
  const { pack, t } = widget;
  return html`<main class="root stack sheet" lang=${t.lang} dir=${t.dir}>
    ${emergencyNumbers(t, pack.contacts)}
    <h2>${title}</h2>
    ${pack.status === 'demonstration' ? html`<p><strong>${packText(widget).demonstration}</strong></p>` : nothing}
    ${status ? html`<p><strong>${status}</strong></p>` : nothing} ${content}
  </main>`;
};

/** All answers of a report on a sheet. */
export const answersSheet = (widget: FormWidget, sections: readonly AnswerSection[], status: string): TemplateResult =>
  sheet(widget, packText(widget).title, status, checkAnswers(widget.t, sections));
