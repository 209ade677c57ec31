import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../../fields/index.js';
import { callPanel, paragraphs } from '../call-panel.js';
import type { CallMore, ChecklistWidget } from '../checklist-widget.js';
import { sentence } from '../words.js';
import { besides, call, callFirst, family, people, stillWorried, way, type Advice } from './advice.js';
import { whoElse } from './going-on.js';

const body = ({ t }: ChecklistWidget, lines: Advice['lines']): unknown =>
  lines.length > 1
    ? html`<ul>
        ${lines.map((one) => html`<li>${sentence(t, one)}</li>`)}
      </ul>`
    : paragraphs(t, lines);

const words = (widget: ChecklistWidget, { title, lines }: Advice) =>
  html`${title ? html`<p><strong>${title}</strong></p>` : nothing} ${body(widget, lines)}`;

const block = (widget: ChecklistWidget, one: Advice): TemplateResult => {
  const { tone, lines } = one;
  if (tone === 'plain') return html`${words(widget, one)}`;
  if (tone === 'strong')
    return html`<p class="family"><strong>${lines.map((line) => sentence(widget.t, line))}</strong></p>`;
  return html`<div class=${tone === 'urgent' ? 'notice urgent' : 'notice'}>${words(widget, one)}</div>`;
};

const blocks = (widget: ChecklistWidget, list: readonly Advice[]) => list.map((one) => block(widget, one));

/** What the panel of a first sign says around the number: what is called before it, and what may not wait until Continue. */
export const callMore = (widget: ChecklistWidget): CallMore => {
  const inside = (list: readonly Advice[]) => list.map((one) => words(widget, one));
  return {
    before: inside(callFirst(widget)),
    after: html`${inside(besides(widget))} ${blocks(widget, family(widget))}`,
  };
};

/** Everyday numbers, for what does not have to be phoned now. */
const calm = (widget: ChecklistWidget, { title, lines }: Advice) =>
  html`<div class="call notice" part="call">
    <p class="call-title">${title}</p>
    ${paragraphs(widget.t, lines)}
  </div>`;

/** What comes before the number, the number, and what is as pressing. */
const pressing = (widget: ChecklistWidget): TemplateResult => {
  const { homeText, judge } = widget;
  const number = call(widget);
  const first = callFirst(widget);
  return html`
    <p class="rule"><strong>${homeText.rules[judge.outcome.value.ruleId]}</strong></p>
    ${
      number.tone === 'urgent'
        ? callPanel(widget, { before: first.map((one) => words(widget, one)), after: nothing })
        : html`${blocks(widget, first)} ${calm(widget, number)}`
    }
    ${blocks(widget, [...stillWorried(widget), ...besides(widget)])}
  `;
};

/** What to do now: the number first, then everything that may not wait. */
export const doNow = (widget: ChecklistWidget): TemplateResult => {
  const part = (list: (widget: ChecklistWidget) => readonly Advice[]) => watch(() => blocks(widget, list(widget)));
  return html`<section class="stack do-now" aria-labelledby="screen-title">
    ${watch(() => pressing(widget))} ${whoElse(widget, part(people))} ${part(family)} ${part(way)}
  </section>`;
};
