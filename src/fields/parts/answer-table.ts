import { html, nothing, type TemplateResult } from 'lit';
import { toPattern } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Pointer } from '../../schema/types.js';
import type { AnswerGroup } from '../summary.js';

/** The questions of all lines, in the order in which they first come. */
const columnsOf = (groups: readonly AnswerGroup[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(({ rows }) => rows.map(({ pointer, label }) => [toPattern(pointer), label] as const)));

/**
 * A list as a table; where there is no room, a card for each line. The roles stand there because a browser takes them
 * away with the look of a table.
 */
export const answerTable = (
  t: Translator,
  groups: readonly AnswerGroup[],
  onChange?: (pointer: Pointer) => void,
): TemplateResult => {
  const columns = [...columnsOf(groups)];
  const change = (group: AnswerGroup) => {
    const [first] = group.rows;
    return onChange && first
      ? html`<td class="change" role="cell">
          <button type="button" class="link-button" part="button" @click=${() => onChange(first.pointer)}>
            ${t('check.change')}<span class="visually-hidden">: ${group.title}</span>
          </button>
        </td>`
      : nothing;
  };
  const cell = ({ rows }: AnswerGroup, [pattern, label]: readonly [string, string]) => {
    const answer = rows.find(({ pointer }) => toPattern(pointer) === pattern)?.answer;
    return html`<td role="cell" class="given" data-label=${label} dir="auto" translate="no">
      ${answer ?? html`<span class="hint">${t('check.notAnswered')}</span>`}
    </td>`;
  };
  return html`<table class="rows" role="table">
    <caption>
      ${groups[0]?.table?.title}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(([, label]) => html`<th scope="col" role="columnheader">${label}</th>`)}
        ${onChange ? html`<td role="cell"></td>` : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${groups.map(
        (group) =>
          html`<tr role="row">
            ${columns.map((one) => cell(group, one))}${change(group)}
          </tr>`,
      )}
    </tbody>
  </table>`;
};
