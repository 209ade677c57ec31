import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, watch } from '../../fields/index.js';
import { timelinePicture } from '../../fields/parts/timeline-picture.js';
import { instantOf, knowsHolidays, wallTime } from '../../rules/hours/index.js';
import type { BragView } from './brag-view.js';
import { clockSteps } from './clock-steps.js';
import { timeScale } from './time-scale.js';
import { momentWords } from './when-words.js';

/** As browsers write what stands in a box for a date or a time. */
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d/;

const LATEST = '9000-01-01';

/** What the boxes say, as a moment. */
const momentOf = (date: string, time: string): Date | undefined => {
  if (!DATE.test(date) || !TIME.test(time) || date > LATEST) return undefined;
  const moment = instantOf({ date, time: time.slice(0, 5) });
  return Number.isNaN(moment.getTime()) ? undefined : moment;
};

const boxes = (view: BragView): TemplateResult => {
  const { t, received } = view;
  const { date, time } = wallTime(received.peek() ?? new Date());
  const onInput = ({ currentTarget }: Event): void => {
    const [day, hour] = [...(currentTarget as HTMLElement).querySelectorAll('input')];
    received.value = momentOf(day?.value ?? '', hour?.value ?? '');
  };
  const box = (id: 'date' | 'time', value: string) => html`
    <div>
      <label for="received-${id}">${t(`brag.received.${id}`)}</label>
      <input
        class="input"
        part="input"
        id="received-${id}"
        type=${id}
        value=${value}
        autocomplete="off"
        aria-describedby="received-hint received-wrong"
      />
    </div>
  `;
  return html`<fieldset class="field received" part="field" @input=${onInput}>
    <legend class="label">${t('brag.received')}</legend>
    <p class="hint" id="received-hint">${t('brag.received.hint')}</p>
    <div class="received-boxes">${box('date', date)}${box('time', time)}</div>
  </fieldset>`;
};

/** Said when the boxes change: from when everything below is worked out, or what is wrong with them. */
const spoken = ({ t, received }: BragView): TemplateResult =>
  received.value
    ? html`<p>${t('brag.received.from', { moment: momentWords(received.value, t.lang) })}</p>`
    : html`<p class="error" id="received-wrong">
        <span class="visually-hidden">${t('error.prefix')}</span> ${t('brag.received.wrong')}
      </p>`;

const picture = (view: BragView, title: string): unknown => {
  const { t, pack, received } = view;
  const from = received.value;
  if (!from) return nothing;
  const steps = clockSteps(view, from);
  const marks = steps.flatMap(({ moment }, index) => (moment ? [{ moment, number: index + 1 }] : []));
  const note = knowsHolidays(pack, wallTime(from).date)
    ? nothing
    : html`<p class="notice warning">${t('brag.holidaysNotKnown', { date: formatDate(pack.checkedOn, t.lang) })}</p>`;
  return html`${note}${timelinePicture(
    title,
    steps,
    html`${timeScale(t, marks, pack.holidays)}
      <p class="scale-key hint">${t('brag.scale.off')}</p>`,
  )}`;
};

/**
 * What happens by when, from a moment that the person gives. Partners' information is in it only where the council says
 * which hours it counts; when the referrer should hear always is.
 */
export const when = (view: BragView, hear: string): TemplateResult => {
  const { t, text, pack } = view;
  const hasHours = pack.ratings.some(({ infoWithinHours }) => infoWithinHours !== undefined);
  const title = hasHours && pack.clock.type ? text.clock : t('brag.hear');
  return html`<section class="part" aria-labelledby="when-title">
    <h3 id="when-title">${title}</h3>
    ${title === text.clock ? html`<p>${text.hoursMean.join(' ')}</p>` : nothing}
    ${hasHours && !pack.clock.type ? html`<p class="notice information">${text.noClock}</p>` : nothing}
    <p>${hear}</p>
    ${boxes(view)}
    <div role="status">${watch(() => spoken(view))}</div>
    <div class="picture">${watch(() => picture(view, title))}</div>
  </section>`;
};
