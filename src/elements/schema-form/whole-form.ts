import { html, nothing, type TemplateResult } from 'lit';
import { controlId, watch } from '../../fields/index.js';
import { isGroup } from '../../form/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** What is wrong with the answers as a whole: "Give at least 2 of these". */
const error = ({ model, context, t }: FormWidget) =>
  watch(() => {
    const issue = model.issueAt('');
    return issue
      ? html`<p class="error" id="${controlId('')}--error">
          <span class="visually-hidden">${t('error.prefix')}</span> ${context.words.error(issue, '', 'text')}
        </p>`
      : nothing;
  });

/** The questions of a page; on the page of the form as a whole, what is wrong with the whole leads there. */
export const wholeForm = (widget: FormWidget, index: number, questions: unknown): TemplateResult => {
  const { model, pages } = widget;
  const { tree } = model;
  // A choice between ways of the whole form says itself what is wrong with it.
  const isElsewhere = tree.facts.isMap === true || tree.choices.some((choice) => choice.isAsked);
  const isWhole = pages.pageOf('') === index && isGroup(tree) && !isElsewhere;
  return isWhole
    ? html`<div
        id=${controlId('')}
        tabindex="-1"
        role="group"
        aria-labelledby="screen-title"
        aria-describedby="${controlId('')}--error"
      >
        ${error(widget)} ${questions}
      </div>`
    : html`<div>${questions}</div>`;
};
