import { html, type TemplateResult } from 'lit';
import { actions, button } from '../../form-widget/parts.js';
import type { BookingFinish } from './booking-finish.js';
import { wantedBox } from './booking-page.js';
import { holdLine } from './hold-line.js';
import { outcome } from './outcome.js';

/** Nobody has said yes: the service could not be reached, or cannot take it. */
export const notBookedScreen = (booking: BookingFinish): TemplateResult => {
  const { form } = booking;
  const { t } = form;
  const unhappy = booking.unhappy.value;
  const isWaiting = unhappy?.outcome === 'waiting';
  return outcome(
    form,
    false,
    t('training.notBooked'),
    html`<p>${t(isWaiting ? `training.notBooked.${unhappy.cause}` : 'training.notBooked.paused')}</p>
      <p>${t(isWaiting ? 'training.notBooked.again' : 'training.notBooked.copy')}</p>`,
    html`${wantedBox(form)} ${holdLine(booking)}
    ${actions(
      form,
      html`${button(t('waiting.tryNow'), () => void booking.book())}
      ${button(t('waiting.copyOrPrint'), () => booking.prepare(), true)}
      ${button(t('waiting.backToAnswers'), () => booking.backToAnswers(), true)}`,
    )}`,
  );
};
