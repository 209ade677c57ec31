import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import type { SchemaProblem } from '../../schema/types.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { continueWords, cutOff, fields, stored, summaryOf } from '../form-widget/page-screen.js';
import { pageTitle } from '../form-widget/page-title.js';
import { actions, button, heading, packText, screenHead } from '../form-widget/parts.js';
import { schemaProblems } from './schema-problems.js';
import { wholeForm } from './whole-form.js';

/** Where Enter in a control of the page's own would send its form. */
const isSending = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && !/^(button|submit|reset|image|file|color)$/.test(target.type);

/**
 * Enter on the last page of a part sends the form around it. The browser does not: that page has no button, and with
 * several fields it then does nothing.
 */
const onEnter = (widget: FormWidget, event: KeyboardEvent): void => {
  const [target = null] = event.composedPath();
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !isSending(target)) return;
  event.preventDefault();
  // The browser says so before it sends, and a field of the page's own may store only then what was typed.
  if (!/^(radio|checkbox)$/.test(target.type)) target.dispatchEvent(new Event('change', { bubbles: true }));
  widget.parts.part?.send();
};

const isLastPage = ({ flow, parts }: FormWidget, index: number): boolean =>
  parts.part !== undefined && flow.path.at(-1) === index;

const buttons = (widget: FormWidget, index: number) =>
  watch(() => {
    const { t, finish, parts } = widget;
    if (isLastPage(widget, index)) return nothing;
    const words = widget.flow.previous?.kind === 'tasks' ? t('tasks.save') : continueWords(widget);
    const row = html`<button type="submit" class="button" part="button">${words}</button>
      ${finish.value ? button(t('form.prepare'), () => finish.value?.prepare(), true) : nothing}`;
    // The numbers of a part are the page's to show.
    return parts.part ? html`<div class="actions">${row}</div>` : actions(widget, row);
  });

/** The title of the form, where the page has another, and which step this is, where there are several. */
const caption = (widget: FormWidget, index: number, title: string) =>
  watch(() => {
    const { path, previous } = widget.flow;
    const at = path.indexOf(index);
    // Check-your-answers is a step where it comes after the pages.
    const total = path.length + (widget.parts.part ? 0 : 1);
    const isOneOfMany = path.length > 1 && at >= 0 && previous?.kind !== 'tasks';
    const step = isOneOfMany ? widget.t('form.step', { step: at + 1, total }) : '';
    const words = [title, step].filter(Boolean).join(' · ');
    return words ? html`<p class="caption">${words}</p>` : nothing;
  });

/** What leads back from a page. */
const backButton = (widget: FormWidget) => {
  const { t, flow } = widget;
  if (!flow.previous) return nothing;
  return html`<p>
    <button type="button" class="link-button" part="button" @click=${() => widget.back()}>
      ${t(flow.previous.kind === 'tasks' ? 'tasks.back' : 'form.back')}
    </button>
  </p>`;
};

/** The heading of a page under the title of the form; a part without a title of its own has none. */
const titles = (widget: FormWidget, index: number) => {
  const { title } = packText(widget);
  const page = pageTitle(widget, index);
  const isUntitled = widget.parts.part !== undefined && page === widget.t('form.untitled');
  return isUntitled
    ? nothing
    : html`<div>${caption(widget, index, page === title ? '' : title)} ${heading(page)}</div>`;
};

/** Where the answers are, unless some are kept on this computer. */
export const memory = ({ t, finish, drafts }: FormWidget) =>
  watch(() => {
    if (drafts.value) return drafts.value.line();
    const words = t(globalThis.isSecureContext ? 'form.memoryOnly' : 'form.insecure');
    return finish.value?.keepsReports ? nothing : html`<p class="hint">${words}</p>`;
  });

/** One page of a schema's questions. In a form of the page's own it has no heading of ours and no button that sends. */
export const formScreen =
  (problems: readonly SchemaProblem[]) =>
  (widget: FormWidget, index: number): TemplateResult => {
    const { flow, parts } = widget;
    const page = widget.pages.specs[index]?.id ?? '';
    const text = packText(widget);
    const isFirst = flow.previous === undefined;
    const lead = text.pages[page]?.lead ?? (isFirst ? text.lead : '');
    const onSubmit = (event: SubmitEvent): void => {
      event.preventDefault();
      if (!isLastPage(widget, index)) widget.goOn();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isLastPage(widget, index)) onEnter(widget, event);
    };
    return html`<form class="stack" novalidate autocomplete="off" @submit=${onSubmit} @keydown=${onKeyDown}>
      ${parts.part ? nothing : screenHead(widget)} ${isFirst ? stored(widget) : nothing} ${backButton(widget)}
      ${cutOff(widget)} ${summaryOf(widget)} ${titles(widget, index)} ${lead ? html`<p>${lead}</p>` : nothing}
      ${isFirst ? schemaProblems(widget, problems) : nothing} ${wholeForm(widget, index, fields(widget, page, index))}
      ${buttons(widget, index)} ${parts.part ? nothing : memory(widget)}
    </form>`;
  };
