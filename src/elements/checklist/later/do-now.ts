import { html, nothing, type TemplateResult } from 'lit';
import { telephone } from '../../../fields/index.js';
import type { DutyText } from '../../../packs/index.js';
import { callPanel, paragraphs } from '../call-panel.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { calmLines } from './calm-lines.js';

const has = ({ judge }: ChecklistWidget, modifier: string): boolean => judge.outcome.value.modifiers.includes(modifier);

/** Words that may be said once for several ticks. */
const once = (words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((one) => one !== undefined)),
];

const lines = (words: readonly string[]) =>
  words.length > 0
    ? html`<ul>
        ${words.map((one) => html`<li>${one}</li>`)}
      </ul>`
    : nothing;

/** A block under "what to do now": the pack's sentence, and what it is about. */
const block = (title: string | undefined, body: unknown, isUrgent = false) => html`
  <div class=${isUrgent ? 'notice urgent' : 'notice'}>
    <p><strong>${title}</strong></p>
    ${body}
  </div>
`;

/** M8: what is called before the council. */
const callFirst = (widget: ChecklistWidget) => {
  const { text, judge } = widget;
  if (!has(widget, 'M8')) return nothing;
  const { alsoCall } = judge.outcome.value.carries;
  return block(text.modifiers['M8'], lines(once(alsoCall.map((id) => text.alsoCall[id]))), true);
};

const duty = ({ t }: ChecklistWidget, { whose, applies, order, to, how, by, also, exception, law }: DutyText) => html`
  ${applies ? html`<p>${applies}</p>` : nothing}
  <dl class="duty">
    ${[
      [t('checklist.duty.whose'), whose],
      [t('checklist.duty.to'), to],
      [t('checklist.duty.how'), how],
      [t('checklist.duty.by'), by],
    ].map(([label, value]) =>
      value
        ? html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>
  ${
    order
      ? html`<ol>
          ${order.map((one) => html`<li>${one}</li>`)}
        </ol>`
      : nothing
  }
  ${[also, exception].map((one) => (one ? html`<p>${one}</p>` : nothing))}
  ${law ? html`<p class="hint">${law}</p>` : nothing}
`;

/** M9, M3, M10: the police, what the law asks, and what to read before anything else is done. */
const besides = (widget: ChecklistWidget) => {
  const { text, judge } = widget;
  const { mustNotify, note } = judge.outcome.value.carries;
  const duties = mustNotify.flatMap((id) => text.duties[id] ?? []);
  return html`
    ${has(widget, 'M9') ? block(text.modifiers['M9'], nothing, true) : nothing}
    ${
      has(widget, 'M3')
        ? block(
            text.modifiers['M3'],
            duties.map((one) => duty(widget, one)),
            true,
          )
        : nothing
    }
    ${has(widget, 'M10') ? block(text.modifiers['M10'], lines(once(note.map((id) => text.notes[id])))) : nothing}
  `;
};

/** M1, M0, M12: the child's own worker; a worry about staff; and about the lead or the head. */
const people = (widget: ChecklistWidget) => {
  const { t, text, judge } = widget;
  const { lado } = judge.home.rules.contacts;
  const about = ['M1', 'M12', 'M0'].filter((id) => has(widget, id));
  if (about.length === 0) return nothing;
  const isStaff = about.some((id) => id !== 'M1');
  return block(
    t('checklist.people'),
    html`${about.map((id) => html`<p>${text.modifiers[id]}</p>`)}
    ${
      isStaff
        ? html`<p>
            ${lado.phone ? html`${lado.team}: ${telephone(lado.phone)}` : t('checklist.ladoNotKnown')}
            ${lado.email ? html`<span>${lado.email}</span>` : nothing}
          </p>`
        : nothing
    }`,
  );
};

/** The way to ask, once the number is said: another form, a conversation first, evidence. */
const way = (widget: ChecklistWidget) => {
  const { t, homeText, judge } = widget;
  const { entryId, asksLeadFirst, asksForToolkit, tools } = judge.outcome.value;
  const how = judge.home.contact.value.from === 'neighbour' ? undefined : homeText.routes[entryId]?.how;
  const names = tools.flatMap((id) => homeText.tools?.[id] ?? []);
  return html`
    ${how ? html`<p>${t('checklist.how', { how })}</p>` : nothing}
    ${asksLeadFirst ? html`<p>${t('checklist.leadFirst')}</p>` : nothing}
    ${
      asksForToolkit
        ? html`<p>
            ${t('checklist.toolkit')} ${names.length > 0 ? t('checklist.tools', { tools: names.join(', ') }) : nothing}
          </p>`
        : nothing
    }
  `;
};

/** Everyday numbers, for what does not have to be phoned now. */
const calm = (widget: ChecklistWidget) => {
  const { t, judge } = widget;
  const { entryId } = judge.outcome.value;
  const isAdvice = entryId === 'universal' || entryId === 'early-help';
  return html`<div class="call notice" part="call">
    <p class="call-title">${t(isAdvice ? 'checklist.call.advice' : 'checklist.call.calm')}</p>
    ${paragraphs(t, calmLines(widget))}
  </div>`;
};

/** What to do now: what comes before the number, the number, then everything that may not wait. */
export const doNow = (widget: ChecklistWidget): TemplateResult => {
  const { text, homeText, judge } = widget;
  const { ruleId, entryId, tellFamily } = judge.outcome.value;
  const isUrgent = entryId === '999' || entryId === 'urgent';
  return html`<section class="stack do-now" aria-labelledby="screen-title">
    <p class="rule"><strong>${homeText.rules[ruleId]}</strong></p>
    ${callFirst(widget)} ${isUrgent ? callPanel(widget) : calm(widget)}
    ${has(widget, 'M5') ? html`<p>${text.modifiers['M5']}</p>` : nothing} ${besides(widget)} ${people(widget)}
    ${tellFamily ? html`<p class="family"><strong>${text.tellFamily[tellFamily]}</strong></p>` : nothing} ${way(widget)}
  </section>`;
};
