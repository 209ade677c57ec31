import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import type { MessageKey } from '../../i18n/index.js';
import { get } from '../../schema/core.js';
import type { Json, SchemaProblem } from '../../schema/types.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { cutOff, stored } from '../form-widget/page-screen.js';
import { pageTitle } from '../form-widget/page-title.js';
import { actions, button, heading, packText, screenHead } from '../form-widget/parts.js';
import { placesOf } from '../../form/index.js';
import { memory } from './form-screen.js';
import { schemaProblems } from './schema-problems.js';

const isAnswered = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(isAnswered) : value !== undefined;

/** How far a task is. */
const stateOf = ({ flow, model, pages }: FormWidget, index: number): MessageKey => {
  const hasIssue = model.issues.value.some((issue) => pages.pageOf(issue.instancePointer) === index);
  const has = placesOf(flow.nodes(index)).some((pointer) => isAnswered(get(model.answers, pointer)));
  if (has) return hasIssue ? 'tasks.started' : 'tasks.done';
  return hasIssue ? 'tasks.blank' : 'tasks.optional';
};

const task = (widget: FormWidget, index: number): TemplateResult => html`
  <li class="task" part="task">
    <button
      type="button"
      class="link-button"
      part="button"
      aria-describedby="task-${index}"
      @click=${() => widget.flow.go({ kind: 'page', index })}
    >
      ${pageTitle(widget, index)}
    </button>
    <span class="tag state" id="task-${index}">${watch(() => widget.t(stateOf(widget, index)))}</span>
  </li>
`;

/** What there is to do, in any order, and how far each part is. */
export const taskList =
  (problems: readonly SchemaProblem[]) =>
  (widget: FormWidget): TemplateResult => {
    const { t, flow } = widget;
    const { title, lead } = packText(widget);
    return html`<div class="stack">
      ${screenHead(widget)} ${stored(widget)} ${cutOff(widget)} ${heading(title)}
      ${lead ? html`<p>${lead}</p>` : nothing} ${schemaProblems(widget, problems)}
      <p>${t('tasks.lead')}</p>
      <ol class="tasks">
        ${watch(() => flow.asked.value.map((index) => task(widget, index)))}
      </ol>
      ${actions(
        widget,
        button(t('tasks.check'), () => flow.go({ kind: 'check' })),
      )}
      ${memory(widget)}
    </div>`;
  };
