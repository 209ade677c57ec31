import { html, type TemplateResult } from 'lit';
import type { FormWidget } from '../../form-widget/form-widget.js';
import { heading, screenHead } from '../../form-widget/parts.js';

/** An end screen: what is true of the booking, and what else can be done. */
export const outcome = (
  form: FormWidget,
  isBooked: boolean,
  title: string,
  body: unknown,
  more: unknown,
): TemplateResult =>
  html`<div class="stack">
    ${screenHead(form)}
    <section class=${isBooked ? 'outcome' : 'outcome not-sent'} part="outcome" aria-labelledby="screen-title">
      ${heading(title)} ${body}
    </section>
    ${more}
  </div>`;
