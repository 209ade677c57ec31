import { html, nothing, type TemplateResult } from 'lit';
import { emergencyNumbers, watch } from '../../fields/index.js';
import { button, councilWords, heading, screenHead } from '../form-widget/parts.js';
import { whereFrom } from '../form-widget/where-from.js';
import { filters } from './filters.js';
import { findSetting } from './find-setting.js';
import { sessionList } from './session-list.js';
import type { TrainingWidget } from './training-widget.js';

/** What is true of booking here: places are live, on their way or lost; or nothing can be booked from this page. */
const standing = (widget: TrainingWidget): unknown => {
  const { t, pack, live, service } = widget;
  const state = live.value?.state.value;
  if (!state) {
    const why = globalThis.isSecureContext ? '' : t('training.insecure');
    const historic = pack.status === 'demonstration' ? t('training.historic') : t('training.notHere');
    return html`<div class="notice information"><p>${why} ${historic}</p></div>`;
  }
  if (state.status === 'asking') return html`<p class="hint">${t('training.asking')}</p>`;
  const again = button(t('loading.tryAgain'), () => void live.value?.look(), true);
  if (state.status === 'lost')
    return html`<div class="notice warning">
      <p>${t(service.value ? 'training.lostSince' : 'training.lost')}</p>
      ${again}
    </div>`;
  if (!service.value) return html`<div class="notice warning"><p>${t('paused.not-demonstration')}</p></div>`;
  return service.value.sessions.some(({ printedDays }) => printedDays)
    ? html`<p class="hint">${t('training.madeUpLead')}</p>`
    : nothing;
};

/** The code for booking could not be fetched. */
const cutOff = (widget: TrainingWidget): unknown => {
  const { t } = widget;
  const wanted = widget.cutOff.value;
  if (!wanted) return nothing;
  return html`<div class="notice urgent">
    <p>${t('training.cutOff')}</p>
    ${button(t('loading.tryAgain'), () => widget.ask(wanted), true)}
  </div>`;
};

/** Where the council takes bookings itself. */
const external = ({ t, pack, text }: TrainingWidget): unknown => {
  if (!pack.external || !text.external) return nothing;
  const { name, words } = text.external;
  const { url } = pack.external;
  return html`<section class="part" aria-labelledby="external-title">
    <h3 id="external-title">${name}</h3>
    <p>${words}</p>
    ${
      url?.startsWith('https://')
        ? html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${t('training.external', { name })}</a></p>`
        : html`<p>${t('training.externalNotKnown')}</p>`
    }
  </section>`;
};

/** The list of everything there is to come to: complete, with what finds one's own. */
export const timetablePage = (widget: TrainingWidget): TemplateResult => {
  const { t, text, pack } = widget;
  return html`<div class="training stack">
    ${screenHead(widget)} ${whereFrom(widget)}
    <div>
      <p class="caption" translate="no">${pack.council.name}</p>
      ${heading(text.title)}
    </div>
    <p>${councilWords(widget, text.lead)}</p>
    <div role="status">${watch(() => standing(widget))}</div>
    <div role="alert">${watch(() => cutOff(widget))}</div>
    ${pack.settings.length > 0 ? findSetting(widget) : nothing}
    ${
      pack.sessions.length > 0
        ? html`<section class="part" aria-labelledby="list-title">
            <h3 id="list-title">${t('training.list')}</h3>
            ${pack.sessions.some(({ inferred }) => inferred?.includes('year')) ? html`<p class="hint">${text.years}</p>` : nothing}
            ${filters(widget)}
          </section>`
        : nothing
    }
    <div>${watch(() => sessionList(widget))}</div>
    ${external(widget)} ${emergencyNumbers(t, pack.contacts, false)}
  </div>`;
};
