import { html, nothing, type TemplateResult } from 'lit';
import { nodes, watch } from '../../../fields/index.js';
import { compareView } from '../../../rules/threshold/index.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { particularsOf } from './particulars-of.js';
import { disagreeLines, nextLines, pathwayLines, unknownLines, whyLines } from './result-lines.js';

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
export const why = (widget: ChecklistWidget): unknown => section(widget.t('checklist.why'), list(whyLines(widget)));

/** More than this is folded away. */
const MOST_AREAS = 8;

/** What is not known: never a reason to do less. */
export const unknown = (widget: ChecklistWidget): unknown => {
  const { t } = widget;
  const { areas, questions } = particularsOf(widget).unknown;
  const [lead, ...all] = unknownLines(widget);
  if (lead === undefined) return nothing;
  const names = list(all);
  return section(
    t('checklist.unknown'),
    html`<p>${lead}</p>
      ${
        all.length > MOST_AREAS
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
  const lines = pathwayLines(widget);
  if (lines.length === 0) return nothing;
  return section(
    widget.t('checklist.pathways'),
    html`<p>${widget.text.modifiers['M6']}</p>
      ${list(lines)}`,
  );
};

const plain = { after: () => nothing, isLater: () => false, laterTitle: '' };

/** The person's own view. Higher needs no reason; lower does. The number stays whatever it is. */
export const ownView = (widget: ChecklistWidget): TemplateResult => {
  const { t, source, judge } = widget;
  const index = widget.pages.specs.findIndex(({ id }) => id === 'result');
  const told = () => {
    const { levelIndex } = judge.outcome.value;
    const { keepsNumber } = particularsOf(widget);
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
  const lines = nextLines(widget);
  const chase = lines.at(-1);
  return section(
    widget.t('received.next'),
    html`${lines.slice(0, -1).map((one) => html`<p>${one}</p>`)}
      <p><strong>${chase}</strong></p>`,
  );
};

/** The way to say that one sees it otherwise. */
export const disagree = (widget: ChecklistWidget): unknown =>
  section(
    widget.t('checklist.disagree'),
    disagreeLines(widget).map((one) => html`<p>${one}</p>`),
  );
