import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, nodes, watch } from '../../../fields/index.js';
import { compareView } from '../../../rules/threshold/index.js';
import { fill } from '../../../i18n/index.js';
import { areaLabel } from './areas-part.js';
import type { ChecklistWidget } from '../checklist-widget.js';

const section = (title: string, body: unknown): TemplateResult =>
  html`<section class="stack">
    <h3>${title}</h3>
    ${body}
  </section>`;

const list = (words: readonly unknown[]) =>
  html`<ul>
    ${words.map((one) => html`<li>${one}</li>`)}
  </ul>`;

/** What the person ticked or answered that led here. */
export const why = (widget: ChecklistWidget): unknown => {
  const { t, text, judge } = widget;
  const { because } = judge.outcome.value;
  const answers = because.questions.map((id) => {
    const answer = String(widget.answer(`/context/${id}`) ?? '');
    const words = text.answers[answer] ?? t('checklist.notAnswered');
    return `${text.questions[id]} ${words}`;
  });
  const led = [
    ...because.signs.map((id) => text.signs[id]),
    ...answers,
    ...because.indicators.map((id) => text.indicators[id]),
  ];
  return section(t('checklist.why'), led.length > 0 ? list(led) : html`<p>${t('checklist.whyNothing')}</p>`);
};

/** More than this is folded away. */
const MOST_AREAS = 8;

/** What is not known: never a reason to do less. */
export const unknown = (widget: ChecklistWidget): unknown => {
  const { t, text, judge } = widget;
  const { areas, questions } = judge.outcome.value.unknown;
  if (areas.length + questions.length === 0) return nothing;
  const isLong = areas.length + questions.length > MOST_AREAS;
  const names = list([
    ...questions.map((id) => text.questions[id]),
    ...areas.map((id) => `${text.dimensions[id.split('/')[0] ?? '']?.label}: ${areaLabel(widget, id)}`),
  ]);
  return section(
    t('checklist.unknown'),
    html`<p>${text.modifiers['M7']}</p>
      ${
        isLong
          ? html`<details>
              <summary>${t('checklist.unknownCount', { areas: areas.length, questions: questions.length })}</summary>
              ${names}
            </details>`
          : names
      }`,
  );
};

/** Procedures that go with what was ticked. */
export const pathways = (widget: ChecklistWidget): unknown => {
  const { t, text, judge } = widget;
  const { pathways: ids } = judge.outcome.value;
  if (ids.length === 0) return nothing;
  return section(
    t('checklist.pathways'),
    html`<p>${text.modifiers['M6']}</p>
      ${list(ids.map((id) => text.pathways[id]))}`,
  );
};

const plain = { after: () => nothing, isLater: () => false, laterTitle: '' };

/** The person's own view. Higher needs no reason; lower does. The number stays whatever it is. */
export const ownView = (widget: ChecklistWidget): TemplateResult => {
  const { t, source, judge } = widget;
  const index = widget.pages.specs.findIndex(({ id }) => id === 'result');
  const told = () => {
    const { levelIndex, keepsNumber } = judge.outcome.value;
    const chosen = widget.answer('/ownView/level');
    if (typeof chosen !== 'string' || compareView(source.levels, levelIndex, chosen) !== 'lower') return nothing;
    return html`<p class="notice warning">
      ${t(keepsNumber ? 'checklist.ownView.lowerUrgent' : 'checklist.ownView.lower')}
    </p>`;
  };
  const inside = () => widget.flow.nodes(index).flatMap((node) => ('nodes' in node ? node.nodes : []));
  return section(
    t('checklist.ownView'),
    html`<p>${t('checklist.ownView.lead')}</p>
      ${watch(() => nodes(widget.context, inside(), plain))}
      <div role="status">${watch(told)}</div>`,
  );
};

/** What happens then, and when to ask again. */
export const next = (widget: ChecklistWidget): unknown => {
  const { t, homeText, judge } = widget;
  const { chaseBy } = judge.outcome.value;
  const weekday = new Intl.DateTimeFormat(t.lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(chaseBy));
  const { frontDoor, name: council } = judge.home.rules.council;
  return section(
    t('received.next'),
    html`${homeText.next.map((one) => html`<p>${fill(one, { frontDoor, council })}</p>`)}
      <p><strong>${t('checklist.chase', { date: `${weekday} ${formatDate(chaseBy, t.lang)}` })}</strong></p>`,
  );
};

/** The way to say that one sees it otherwise. */
export const disagree = ({ t, homeText }: ChecklistWidget): unknown =>
  section(
    t('checklist.disagree'),
    homeText.disagree.map((one) => html`<p>${one}</p>`),
  );
