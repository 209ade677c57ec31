import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/index.js';
import type { Pointer } from '../../schema/types.js';
import type { AnswerGroup, AnswerRow } from '../summary.js';
import { answerTable } from './answer-table.js';

/** One page of answers, ready to show. */
export interface AnswerSection {
  readonly title: string;
  readonly groups: readonly AnswerGroup[];
  /** How many answers were given. */
  readonly count: number;
  /** What the family must not see: it stands apart, on paper on a page of its own. */
  readonly isPrivate?: boolean;
}

const answer = (t: Translator, row: AnswerRow) =>
  row.answer === undefined ? html`<span class="hint">${t('check.notAnswered')}</span>` : row.answer;

const line = (t: Translator, row: AnswerRow, onChange?: (pointer: Pointer) => void) => html`
  <div class="answer" part="answer">
    <dt>${row.label}${row.isPrivate ? html` <strong class="tag">${t('check.private')}</strong>` : nothing}</dt>
    <dd class="given" dir="auto" translate="no">${answer(t, row)}</dd>
    ${
      onChange
        ? html`<dd class="change">
            <button type="button" class="link-button" part="button" @click=${() => onChange(row.pointer)}>
              ${t('check.change')}<span class="visually-hidden">: ${row.label}</span>
            </button>
          </dd>`
        : nothing
    }
  </div>
`;

/** What stands together on the screen: the lines of one table, or one group. */
const together = (groups: readonly AnswerGroup[]): AnswerGroup[][] => {
  const parts: AnswerGroup[][] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    const isSame = group.table !== undefined && last?.[0]?.table?.pointer === group.table.pointer;
    if (last && isSame) last.push(group);
    else parts.push([group]);
  }
  return parts;
};

/** Answers by page. With `onChange`, each has a button that leads to its question. */
export const checkAnswers = (
  t: Translator,
  sections: readonly AnswerSection[],
  onChange?: (pointer: Pointer) => void,
): TemplateResult => html`
  ${sections.map(
    (section) =>
      html`<section class=${section.isPrivate ? 'answers apart' : 'answers'}>
        <h3>${section.title}</h3>
        ${together(section.groups).map(([group, ...others]) => {
          if (group?.table) return answerTable(t, [group, ...others], onChange);
          return html`
            ${group?.title ? html`<h4 translate="no">${group.title}</h4>` : nothing}
            <dl>${group?.rows.map((row) => line(t, row, onChange))}</dl>
          `;
        })}
      </section>`,
  )}
`;
