import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, telephone, watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import { isOverdue } from '../../packs/index.js';
import { todayInEngland } from '../../rules/index.js';
import type { ChecklistWidget } from './checklist-widget.js';
import type { Line, Reach } from './reach.js';

const number = (t: Translator, { team, phone, option, choose, hours, note }: Line, isClosed = false) =>
  html`<li>
    ${team}: ${telephone(phone)}
    ${option === undefined ? nothing : html`<strong>${t('checklist.call.option', { option })}</strong>`}
    ${choose ? t('checklist.call.choose', { choose }) : nothing}
    ${hours && !isClosed ? t('emergency.hours', { hours }) : nothing}
    ${note ? html`<span class="hint">${note}</span>` : nothing}
  </li>`;

/** When a closed office opens again: "Monday 09:00". */
const opening = ({ lang }: Translator, { opens }: Reach): string => {
  if (!opens) return '';
  const day = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(opens.date));
  return `${day} ${opens.time}`;
};

const closed = (t: Translator, reach: Reach) => {
  const { day, night } = reach;
  const at = opening(t, reach);
  return html`<p>${t('checklist.call.closed')}</p>
    <ul class="phones">
      ${night ? number(t, night) : nothing} ${day && (!night || !at) ? number(t, day) : nothing}
    </ul>
    ${day && night && at ? html`<p>${t('checklist.call.opens', { team: day.team, at })} ${telephone(day.phone)}</p>` : nothing}`;
};

const open = (t: Translator, { day, night, office }: Reach) => html`
  ${
    day || night
      ? html`<ul class="phones">
          ${day ? number(t, day) : nothing} ${night && office === 'not-known' ? number(t, night) : nothing}
        </ul>`
      : nothing
  }
  ${office === 'not-known' && night ? html`<p class="hint">${t('checklist.call.hoursNotKnown')}</p>` : nothing}
`;

/** The numbers to ring now, by the clock of England, for the council where the child lives. */
export const numbers = ({ t, reach, judge }: ChecklistWidget): TemplateResult => {
  const now = reach.value;
  const { elsewhere, page, reviewBy } = now;
  return html`
    ${elsewhere ? html`<p>${t('checklist.call.elsewhere', { council: elsewhere })}</p>` : nothing}
    ${now.office === 'closed' ? closed(t, now) : open(t, now)}
    ${
      page
        ? html`<p>
            ${t(elsewhere ? 'checklist.call.page' : 'checklist.call.homeNotKnown')}
            <a href=${page.url} target="_blank" rel="noopener noreferrer">${page.name} ${t('opensInNewTab')}</a>
          </p>`
        : nothing
    }
    ${
      isOverdue({ reviewBy }, todayInEngland(judge.now()))
        ? html`<p class="hint">${t('pack.overdue', { date: formatDate(reviewBy ?? '', t.lang) })}</p>`
        : nothing
    }
  `;
};

/** Phone now: 999 first, then the council of the child's home, and what to say. */
export const callPanel = (widget: ChecklistWidget): TemplateResult => {
  const { t, judge } = widget;
  const is999 = judge.outcome.value.entryId === '999';
  const [before, after] = t('emergency.danger').split('%{phone}');
  const { phone } = widget.source.contacts.emergency;
  return html`<div class="call notice urgent" part="call">
    <p class="call-title">${t(is999 ? 'checklist.call.999' : 'checklist.call.now')}</p>
    <p><strong>${before}${phone ? telephone(phone) : nothing}${after}</strong></p>
    ${is999 ? html`<p>${t('checklist.call.then')}</p>` : nothing} ${numbers(widget)}
    <p>${t('checklist.call.say')}</p>
    <p class="hint">${t('checklist.call.enough')}</p>
  </div>`;
};

/** Where an answer was given that says "phone now": the panel at the first of them, the number at the others. */
export const callAt = (widget: ChecklistWidget, isOn: () => boolean, isFirst: () => boolean): TemplateResult =>
  html`<div role="status">
    ${watch(() => {
      if (!isOn()) return nothing;
      if (isFirst()) return callPanel(widget);
      const { day, night, office } = widget.reach.value;
      const line = office === 'closed' ? (night ?? day) : (day ?? night);
      return line
        ? html`<p class="call-line">
            <strong>${widget.t('checklist.call.now')}:</strong> ${line.team} ${telephone(line.phone)}
          </p>`
        : nothing;
    })}
  </div>`;
