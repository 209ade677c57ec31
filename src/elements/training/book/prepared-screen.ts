import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../form-finish/format-time.js';
import { plainWays } from '../../form-finish/outputs/plain-ways.js';
import { actions, button } from '../../form-widget/parts.js';
import type { BookingFinish } from './booking-finish.js';
import { bookingSections, wantedWords } from './booking-sections.js';
import { outcome } from './outcome.js';

/** A link that opens an e-mail to the council. Its words name the session and nobody: they may stay in a history. */
const mail = (booking: BookingFinish, mailbox: string): TemplateResult => {
  const { form } = booking;
  const { t } = form;
  const subject = t('training.email.subject', { what: wantedWords(form, form.wanted.value).join(', ') });
  const href = `mailto:${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(t('training.email.body'))}`;
  return html`<section class="stack">
    <h3>${t('training.email')}</h3>
    <p>${t('training.email.lead')} <a href=${href} translate="no">${mailbox}</a></p>
    ${
      form.list.text.register
        ? html`<p>${t('training.email.asks')}</p>
            <ul>
              ${form.list.text.register.map((one) => html`<li>${one}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
};

/** What was typed, ready to copy, print or mail: the council has not been told. */
export const preparedScreen = (booking: BookingFinish): TemplateResult => {
  const { form } = booking;
  const { t, list } = form;
  const { mailbox } = list.pack;
  const record = t('training.record.notBooked', { moment: formatMoment(Date.now(), t.lang) });
  return outcome(
    form,
    false,
    t('training.prepared'),
    html`<p>${t('training.prepared.lead')}</p>`,
    html`${plainWays({ widget: form, report: { sections: bookingSections(form), status: record } }, true)}
    ${mailbox ? mail(booking, mailbox) : nothing}
    ${actions(
      form,
      html`${button(t('waiting.backToAnswers'), () => booking.backToAnswers())}
      ${button(t('training.backToList'), () => booking.leave(), true)}`,
    )}`,
  );
};
