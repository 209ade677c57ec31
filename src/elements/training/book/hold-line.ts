import { html, nothing } from 'lit';
import { watch } from '../../../fields/index.js';
import { button } from '../../form-widget/parts.js';
import type { BookingFinish } from './booking-finish.js';

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** What is said aloud: once when two minutes are left, once when they are over. Never each second. */
const said = ({ form: { t }, places, isNotHeld }: BookingFinish): unknown => {
  if (isNotHeld.value) return html`<p>${t('training.hold.not')}</p>`;
  if (places?.isEnded.value)
    return html`<p><strong>${t('training.hold.ended')}</strong> ${t('training.hold.stays')}</p>`;
  return places?.isEnding.value ? html`<p><strong>${t('training.hold.ending')}</strong></p>` : nothing;
};

/** The button is gone once it has done its work: focus goes to how long the places are kept now, and that is heard. */
const onExtend = async (booking: BookingFinish): Promise<void> => {
  const { root } = booking.form.host;
  const button = root.activeElement;
  const outcome = await booking.places?.extend();
  if (outcome && outcome.outcome !== 'done') return booking.hold();
  if (root.activeElement === null || root.activeElement === button) root.getElementById('hold-left')?.focus();
};

const doing = (booking: BookingFinish): unknown => {
  const { form, places, isNotHeld } = booking;
  const { t } = form;
  if (places?.isEnded.value || isNotHeld.value)
    return button(t('training.hold.again'), () => void booking.hold(), true);
  const canExtend = places?.isEnding.value && (places.hold.value?.extensionsLeft ?? 0) > 0;
  return canExtend ? button(t('training.hold.extend'), () => void onExtend(booking), true) : nothing;
};

/** How long the places are still kept, by the clock of the service; a warning in time, and one press for longer. */
export const holdLine = (booking: BookingFinish): unknown => {
  const { places, form, isNotHeld } = booking;
  if (!places) return nothing;
  const { t } = form;
  const isThere = (): boolean => places.hold.value !== undefined || isNotHeld.value;
  return html`<div class="hold">
    ${watch(() => {
      const isCounting = places.hold.value && !places.isEnded.value;
      return isCounting
        ? html`<p id="hold-left" tabindex="-1">
            ${watch(() => t('training.hold', { count: form.places, time: clock(places.left.value) }))}
          </p>`
        : nothing;
    })}
    <div role="status">${watch(() => (isThere() ? said(booking) : nothing))}</div>
    ${watch(() => (isThere() ? doing(booking) : nothing))}
  </div>`;
};
