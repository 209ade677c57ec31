import { html, nothing, type TemplateResult } from 'lit';
import { bookedId } from '../../../calendar/entry-id.js';
import { trainingEntry } from '../../../calendar/training-entry.js';
import type { CalendarEntry } from '../../../calendar/types.js';
import type { Booking } from '../../../delivery/booking/types.js';
import { plainWays } from '../../form-finish/outputs/plain-ways.js';
import { actions, button, councilWords } from '../../form-widget/parts.js';
import { whenWords } from '../when-words.js';
import type { Booked, BookingFinish } from './booking-finish.js';
import { addToCalendar } from './add-to-calendar.js';
import { placeWords } from './booking-sections.js';
import { onlineCalendars } from './online-calendars.js';
import { outcome } from './outcome.js';

/** Where a remote session is joined: only whoever booked sees it. */
const joining = ({ form: { t, list } }: BookingFinish, { items }: Booking): unknown => {
  const remote = items.filter(({ sessionId, status }) => {
    const session = list.sessions.value.find(({ id }) => id === sessionId);
    return session?.mode === 'remote' && status === 'confirmed';
  });
  return remote.map(({ joinUrl }) =>
    joinUrl
      ? html`<p>
          <a href=${joinUrl} target="_blank" rel="noopener noreferrer">${t('training.join')}</a>
        </p>`
      : html`<p>${t('training.joinLater')}</p>`,
  );
};

const manage = ({ form: { t } }: BookingFinish, { manageUrl }: Booking): unknown =>
  manageUrl
    ? html`<div>
        <p><a href=${manageUrl} target="_blank" rel="noopener noreferrer">${t('training.manage')}</a></p>
        <p class="hint">${t('training.manageHint')}</p>
      </div>`
    : nothing;

const days = ({ form: { t } }: BookingFinish, { booking, wanted }: Booked): unknown =>
  'session' in wanted
    ? booking.items.map(
        (item) =>
          html`<p class="session-when">${whenWords(t, { ...wanted.session, ...(item.days.length > 0 && item) })}</p>`,
      )
    : nothing;

const where = ({ form }: BookingFinish, { wanted }: Booked): unknown => {
  const place = 'session' in wanted && placeWords(form, wanted.session);
  return place ? html`<p>${place}</p>` : nothing;
};

/** The entries for a calendar, under the ids by which the service's e-mails change or cancel them. */
const entriesOf = (
  { form: { t, list } }: BookingFinish,
  { booking: made, wanted }: Booked,
): readonly CalendarEntry[] =>
  'session' in wanted
    ? made.items.map(({ sessionId, days, joinUrl }) =>
        trainingEntry({
          id: bookedId(made.bookingId, sessionId),
          title: list.titleOf(wanted.session.course),
          session: { ...wanted.session, ...(days.length > 0 && { days }) },
          online: t('training.remote'),
          lines: [t('training.record.booked', { reference: made.reference }), ...(joinUrl ? [joinUrl] : [])],
        }),
      )
    : [];

const calendar = (booking: BookingFinish, done: Booked): unknown => {
  const { t, host } = booking.form;
  const entries = entriesOf(booking, done);
  return entries.length > 0
    ? html`${button(t('training.ics'), () => void addToCalendar(host, t, () => entries), true)}
      ${onlineCalendars(t, entries)}`
    : nothing;
};

/** What became of it: booked, on the waiting list, or asked for; with the reference. */
export const bookedScreen = (booking: BookingFinish): TemplateResult => {
  const { form } = booking;
  const { t, list } = form;
  const done = booking.booked.value;
  if (!done) return html``;
  const { booking: made, wanted, sections } = done;
  const title = list.titleOf('session' in wanted ? wanted.session.course : wanted.course);
  const isRequest = !('session' in wanted);
  const what = isRequest ? wanted.kind : made.status === 'confirmed' ? 'confirmed' : 'waitlisted';
  const record = t('training.record.booked', { reference: made.reference });
  return outcome(
    form,
    true,
    t(`training.done.${what}`),
    html`<p><strong>${title}</strong></p>
      ${days(booking, done)} ${where(booking, done)}
      <p class="reference">
        ${t('training.reference')} <strong class="phone" translate="no">${made.reference}</strong>
      </p>
      ${joining(booking, made)}`,
    html`${
        what === 'confirmed'
          ? html`<section class="stack">
              <h3>${t('received.next')}</h3>
              ${list.text.next.map((one) => html`<p>${councilWords(form, one)}</p>`)}
            </section>`
          : html`<p>${t(`training.done.${what}.next`)}</p>`
      }
      ${what === 'confirmed' ? calendar(booking, done) : nothing} ${manage(booking, made)}
      <p>${t('training.keepCopy')}</p>
      ${plainWays({ widget: form, report: { sections, status: record, reference: made.reference } }, false)}
      ${actions(
        form,
        button(t('training.backToList'), () => booking.leave(), true),
      )}`,
  );
};
