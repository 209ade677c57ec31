import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import type { SchemaProblem } from '../../schema/types.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { caption, continueWords, cutOff, fields, summaryOf } from '../form-widget/page-screen.js';
import { actions, button, heading, packText, pageTitle, screenHead } from '../form-widget/parts.js';

/** What the schema asks for and cannot be followed, by the place in the schema. */
const schemaProblems = ({ t }: FormWidget, problems: readonly SchemaProblem[]) => {
  if (problems.length === 0) return nothing;
  const lines = problems.map(({ code, schemaPointer, params }) => {
    const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
    return t.find(`problem.schema.${code}`, { ...words, pointer: `#${schemaPointer}` }) ?? code;
  });
  return html`<details class="notice warning">
    <summary>${t('problem.schema')}</summary>
    <p>${t('problem.schema.lead')}</p>
    <ul>
      ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
    </ul>
  </details>`;
};

/** Enter in the last field of a form of the page's own sends that form, as it does in any field of the page's own. */
const sendHost = (widget: FormWidget): void => {
  widget.parts.part?.form?.requestSubmit();
};

const isLastPage = ({ flow, parts }: FormWidget, index: number): boolean =>
  parts.part !== undefined && flow.path.at(-1) === index;

const buttons = (widget: FormWidget, index: number) =>
  watch(() => {
    const { t, finish } = widget;
    if (isLastPage(widget, index)) return nothing;
    const words = widget.flow.previous?.kind === 'tasks' ? t('tasks.save') : continueWords(widget);
    return actions(
      widget,
      html`<button type="submit" class="button" part="button">${words}</button>
        ${finish.value ? button(t('form.prepare'), () => finish.value?.prepare(), true) : nothing}`,
    );
  });

/** Which step this is, where there are several. */
const step = (widget: FormWidget, index: number) =>
  watch(() => (widget.flow.path.length > 1 || !widget.parts.part ? caption(widget, index) : nothing));

/** One page of a schema's questions. In a form of the page's own it has no heading of ours and no button that sends. */
export const formScreen =
  (problems: readonly SchemaProblem[]) =>
  (widget: FormWidget, index: number): TemplateResult => {
    const { t, flow, parts } = widget;
    const page = widget.pages.specs[index]?.id ?? '';
    const text = packText(widget);
    const lead = text.pages[page]?.lead ?? (flow.previous ? '' : text.lead);
    const title = pageTitle(widget, index);
    const onSubmit = (event: SubmitEvent): void => {
      event.preventDefault();
      if (isLastPage(widget, index)) sendHost(widget);
      else widget.goOn();
    };
    return html`<form class="stack" novalidate autocomplete="off" @submit=${onSubmit}>
      ${parts.part ? nothing : screenHead(widget)}
      ${flow.previous ? nothing : watch(() => widget.finish.value?.notice() ?? nothing)}
      ${
        flow.previous
          ? html`<p>
              <button type="button" class="link-button" part="button" @click=${() => widget.back()}>
                ${t(flow.previous?.kind === 'tasks' ? 'tasks.back' : 'form.back')}
              </button>
            </p>`
          : nothing
      }
      ${cutOff(widget)} ${summaryOf(widget)}
      <div>
        ${title === text.title ? nothing : html`<p class="caption">${text.title}</p>`}
        <p class="caption">${step(widget, index)}</p>
        ${heading(title)}
      </div>
      ${lead ? html`<p>${lead}</p>` : nothing} ${flow.previous ? nothing : schemaProblems(widget, problems)}
      <div>${fields(widget, page, index)}</div>
      ${buttons(widget, index)}
      ${parts.part ? nothing : html`<p class="hint">${t(globalThis.isSecureContext ? 'form.memoryOnly' : 'form.insecure')}</p>`}
    </form>`;
  };
