import { html, type TemplateResult } from 'lit';
import { checkAnswers, watch } from '../../../fields/index.js';
import { sectionOf } from '../../form-finish/answer-sections.js';
import { summaryOf } from '../../form-widget/page-screen.js';
import { actions, button, heading, packText, screenHead } from '../../form-widget/parts.js';
import { bookedScreen } from './booked-screen.js';
import type { BookingFinish } from './booking-finish.js';
import { wantedBox } from './booking-page.js';
import { holdLine } from './hold-line.js';
import { notBookedScreen } from './not-booked-screen.js';
import { preparedScreen } from './prepared-screen.js';
import { refusedScreen } from './refused-screen.js';

/** What stands in place of a page of the form. */
export type BookingMode =
  'form' | 'holding' | 'sending' | 'refused' | 'not-booked' | 'booked' | 'prepared' | 'returned';

/** Every answer before it is sent, each with a way to change it. */
const checkScreen = (booking: BookingFinish): TemplateResult => {
  const { form, places } = booking;
  const { t } = form;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void booking.book();
  };
  return html`<form class="stack" novalidate autocomplete="off" @submit=${onSubmit}>
    ${screenHead(form)}
    <p>
      <button type="button" class="link-button" part="button" @click=${() => form.back()}>${t('form.back')}</button>
    </p>
    ${summaryOf(form)}
    <div>
      <p class="caption">${packText(form).title}</p>
      ${heading(t('check.title'))}
    </div>
    <p><strong>${t('training.check.lead')}</strong></p>
    ${wantedBox(form)} ${holdLine(booking)}
    ${watch(() =>
      checkAnswers(
        t,
        form.flow.asked.value.map((index) => sectionOf(form, index)).filter(({ groups }) => groups.length > 0),
        (pointer) => form.lead(pointer),
      ),
    )}
    ${actions(
      form,
      html`<button type="submit" class="button" part="button">
          ${t(places ? `training.confirm.${form.wanted.value.kind}` : 'training.prepareEmail')}
        </button>
        ${places ? button(t('check.prepare'), () => booking.prepare(), true) : ''}`,
    )}
  </form>`;
};

const working = ({ form }: BookingFinish, words: 'training.holding' | 'training.sending'): TemplateResult =>
  html`<div class="stack">
    ${screenHead(form)}
    <div role="status">${heading(form.t(words))}</div>
    ${wantedBox(form)}
  </div>`;

/** The page came back from the browser's history: whoever sits here now may be somebody else. */
const returnedScreen = (booking: BookingFinish): TemplateResult => {
  const { form } = booking;
  const { t } = form;
  return html`<div class="stack">
    ${screenHead(form)} ${heading(t('training.returned'))}
    <p>${t('returned.lead')}</p>
    ${actions(
      form,
      html`${button(t('returned.continue'), () => booking.backToAnswers())}
      ${button(t('returned.clear'), () => booking.leave(), true)}`,
    )}
  </div>`;
};

const screens: Readonly<Record<Exclude<BookingMode, 'form'> | 'check', (booking: BookingFinish) => TemplateResult>> = {
  check: checkScreen,
  holding: (booking) => working(booking, 'training.holding'),
  sending: (booking) => working(booking, 'training.sending'),
  refused: refusedScreen,
  'not-booked': notBookedScreen,
  booked: bookedScreen,
  prepared: preparedScreen,
  returned: returnedScreen,
};

/** The screen of a key. */
export const bookingScreen = (booking: BookingFinish, key: BookingMode | 'check'): TemplateResult =>
  key === 'form' ? html`` : screens[key](booking);
