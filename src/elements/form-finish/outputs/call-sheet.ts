import { html, nothing, type TemplateResult } from 'lit';
import { summarise, type AnswerSection } from '../../../fields/index.js';
import type { PackOutputs } from '../../../packs/index.js';
import type { FormWidget } from '../../form-widget/form-widget.js';
import { pageTitle } from '../../form-widget/page-title.js';
import { privateApart } from '../answer-sections.js';
import { inBlocks } from './in-blocks.js';
import { outputsText } from './load-outputs.js';

/** Everything that is asked now, answered or not. */
const everything = (widget: FormWidget): readonly AnswerSection[] => {
  const { flow, context } = widget;
  return flow.asked.value.map((index) => {
    const groups = summarise(context, flow.nodes(index));
    return { title: pageTitle(widget, index), groups, count: groups.length };
  });
};

/** What stands apart is only said, so a blank of it is of no interest. */
const withoutBlanks = (section: AnswerSection): AnswerSection => ({
  ...section,
  groups: section.groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ answer }) => answer !== undefined) }))
    .filter(({ rows }) => rows.length > 0),
});

/** A line to write on. */
export const writeOn = (): TemplateResult => html`<span class="write-on"></span>`;

const groupsOf = ({ groups }: AnswerSection) =>
  groups.map(
    ({ title, rows }) => html`
      ${title ? html`<h4 translate="no">${title}</h4>` : nothing}
      <dl>
        ${rows.map(
          ({ label, answer }) =>
            html`<div class="answer" part="answer">
              <dt>${label}</dt>
              <dd class="given" dir="auto" translate="no">${answer ?? writeOn()}</dd>
            </div>`,
        )}
      </dl>
    `,
  );

const apart = (widget: FormWidget, section: AnswerSection) =>
  section.groups.length > 0
    ? html`<section class="answers apart">
        <h3>${section.title}</h3>
        <p>${widget.t('prepared.apart')}</p>
        ${groupsOf(section)}
      </section>`
    : nothing;

/** What to say on the phone, in order, with room to write where nothing is answered yet; then what to ask. */
export const callSheet = (widget: FormWidget, outputs: PackOutputs): TemplateResult => {
  const { t } = widget;
  const text = outputsText(outputs, widget);
  const sections = inBlocks(privateApart(widget, everything(widget)), outputs.call, text.call);
  return html`
    ${sections
      .filter(({ isPrivate }) => !isPrivate)
      .map(
        (section) =>
          html`<section class="answers">
            <h3>${section.title}</h3>
            ${groupsOf(section)}
          </section>`,
      )}
    <section class="answers">
      <h3>${t('outputs.ask')}</h3>
      <ul class="to-write">
        ${text.ask.map((one) => html`<li>${one} ${writeOn()}</li>`)}
      </ul>
    </section>
    ${sections.filter(({ isPrivate }) => isPrivate).map((section) => apart(widget, withoutBlanks(section)))}
  `;
};
