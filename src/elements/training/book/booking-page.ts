import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../../fields/index.js';
import { caption, continueWords, fields, summaryOf } from '../../form-widget/page-screen.js';
import { pageTitle } from '../../form-widget/page-title.js';
import { actions, button, heading, packText, screenHead } from '../../form-widget/parts.js';
import type { BookingForm } from './booking-form.js';
import { wantedWords } from './booking-sections.js';
import { holdLine } from './hold-line.js';

/** What the booking is for: it stands on every page of it. */
export const wantedBox = (form: BookingForm): unknown =>
  watch(() => {
    const wanted = form.wanted.value;
    const [title, ...lines] = wantedWords(form, wanted);
    return html`<div class="wanted">
      <p>${form.t(`training.want.${wanted.kind}`)}</p>
      <p><strong>${title}</strong></p>
      ${lines.map((line) => html`<p>${line}</p>`)}
    </div>`;
  });

/** One page of a booking. */
export const bookingPage = (form: BookingForm, index: number): TemplateResult => {
  const { t, booking } = form;
  const page = form.pages.specs[index]?.id ?? '';
  const lead = t.find(`training.page.${page}.lead`);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    form.goOn();
  };
  const isFirst = form.flow.previous === undefined;
  return html`<form class="stack" novalidate autocomplete="off" @submit=${onSubmit}>
    ${screenHead(form)}
    <p>
      <button type="button" class="link-button" part="button" @click=${() => form.back()}>
        ${t(isFirst ? 'training.backToList' : 'form.back')}
      </button>
    </p>
    ${summaryOf(form)}
    <div>
      <p class="caption">${packText(form).title} · ${caption(form, index)}</p>
      ${heading(pageTitle(form, index))}
    </div>
    ${wantedBox(form)} ${holdLine(booking)} ${lead ? html`<p>${lead}</p>` : nothing}
    <div>${fields(form, page, index)}</div>
    ${actions(
      form,
      html`<button type="submit" class="button" part="button">${continueWords(form)}</button>
        ${page === 'places' ? nothing : button(t('form.prepare'), () => booking.prepare(), true)}`,
    )}
    <p class="hint">${t('form.memoryOnly')}</p>
  </form>`;
};
