import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, nodes, notice, watch, type Arrangement } from '../../fields/index.js';
import type { PageNode } from '../../form/index.js';
import { noticesFor } from './pack-notices.js';
import type { FormWidget } from './form-widget.js';
import { actions, button, councilWords, heading, packText, screenHead } from './parts.js';

/** What is wrong on this screen, until it is mended. */
export const summaryOf = (widget: FormWidget) =>
  watch(() => {
    const lines = widget.summary;
    return lines.length > 0 ? errorSummary(widget.t, lines, (pointer) => widget.lead(pointer)) : nothing;
  });

/** The notices that hold for a page: those that follow `after`, or those of the top. */
const noticesAt = (widget: FormWidget, page: string, shown: ReadonlySet<string>, after?: string) =>
  watch(() =>
    noticesFor(widget.pack, widget.t, page, widget.model.answers)
      .filter((one) => (after === undefined ? !one.after || !shown.has(one.after) : one.after === after))
      .map((one) => notice(widget.t, one)),
  );

const patterns = (list: readonly PageNode[]): string[] =>
  list.flatMap((node) => {
    if (node.kind === 'field') return [node.pattern];
    return 'nodes' in node ? patterns(node.nodes) : node.items.flatMap((item) => patterns(item.nodes));
  });

/** On the short path, what the council does not need first is folded away; a list with nothing else goes with it. */
const isLater = (widget: FormWidget, node: PageNode): boolean => {
  if (!widget.flow.isShort) return false;
  if ('nodes' in node) return node.nodes.every((one) => isLater(widget, one));
  if (node.kind === 'repeat')
    return !node.isEditable && node.items.every((item) => item.nodes.every((one) => isLater(widget, one)));
  const { need, inSight } = widget.context.look(node.pattern);
  return !node.location.required && need !== 'minimum' && !inSight;
};

/** The fields of a page, with notices where they belong. Renders anew only when a place appears or goes. */
export const fields = (widget: FormWidget, page: string, index: number) =>
  watch(() => {
    const list = widget.flow.nodes(index);
    const shown = new Set(patterns(list));
    const followed = new Set(widget.pack.notices.flatMap((rule) => rule.after ?? []));
    const arrangement: Arrangement = {
      after: (pattern) => (followed.has(pattern) ? noticesAt(widget, page, shown, pattern) : nothing),
      isLater: (node) => isLater(widget, node),
      laterTitle: widget.t('form.more'),
    };
    return html`${noticesAt(widget, page, shown)}${nodes(widget.context, list, arrangement)}`;
  });

/** Which step of how many a page is. */
export const caption = (widget: FormWidget, index: number) =>
  watch(() => {
    const { path } = widget.flow;
    const step = path.indexOf(index);
    return step < 0 ? nothing : widget.t('form.step', { step: step + 1, total: path.length + 1 });
  });

/** What the button says that goes on. */
export const continueWords = (widget: FormWidget): string => {
  const { flow, t } = widget;
  return t(flow.isChange ? 'form.saveAndReturn' : 'form.continue');
};

/** Some questions of this page could not be fetched: said at once, with a way to try again. */
export const cutOff = (widget: FormWidget) =>
  watch(() => {
    const { t } = widget;
    if (!widget.isCutOff.value) return nothing;
    return html`<section class="notice urgent" role="alert">
      <p><strong>${t('loading.failed')}.</strong> ${t('loading.failedLead')}</p>
      ${button(t('loading.tryAgain'), () => void widget.loadFinish(), true)}
    </section>`;
  });

/** What waits on this computer, sent or not yet written to its end. */
export const stored = ({ drafts, finish }: FormWidget) =>
  watch(() => html`${drafts.value?.notice()} ${finish.value?.notice()}`);

/** One page of questions: those of the pack's fields, or `body`. */
export const pageScreen = (widget: FormWidget, index: number, body?: unknown): TemplateResult => {
  const { t, flow } = widget;
  const page = widget.pages.specs[index]?.id ?? '';
  const text = packText(widget);
  const lead = text.pages[page]?.lead;
  const isFirst = flow.previous === undefined;
  const memory = globalThis.isSecureContext ? 'form.memoryOnly' : 'form.insecure';
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    widget.goOn();
  };
  return html`<form class="stack" novalidate autocomplete="off" @submit=${onSubmit}>
    ${watch(() => screenHead(widget))} ${isFirst ? stored(widget) : nothing}
    ${
      isFirst
        ? html`<p>${councilWords(widget, text.lead)}</p>`
        : html`<p>
            <button type="button" class="link-button" part="button" @click=${() => widget.back()}>
              ${t('form.back')}
            </button>
          </p>`
    }
    ${cutOff(widget)} ${summaryOf(widget)}
    <div>
      <p class="caption">${text.title} · ${caption(widget, index)}</p>
      ${heading(text.pages[page]?.title ?? page)}
    </div>
    ${lead ? html`<p>${councilWords(widget, lead)}</p>` : nothing}
    <div>${body ?? fields(widget, page, index)}</div>
    ${watch(() =>
      actions(
        widget,
        html`<button type="submit" class="button" part="button">${continueWords(widget)}</button> ${watch(() => {
            const finish = widget.finish.value;
            return finish ? button(t('form.prepare'), () => finish.prepare(), true) : nothing;
          })}`,
      ),
    )}
    ${watch(() => widget.drafts.value?.line() ?? (widget.finish.value?.keepsReports ? nothing : html`<p class="hint">${t(memory)}</p>`))}
  </form>`;
};

/** Between the last page and check-your-answers, while its code is fetched; or when it could not be. */
export const loadingScreen = (widget: FormWidget): TemplateResult => {
  const { t } = widget;
  return html`<div class="stack">
    ${screenHead(widget)}
    ${watch(() =>
      widget.isCutOff.value
        ? html`<div class="stack">
            ${heading(t('loading.failed'))}
            <p>${t('loading.failedLead')}</p>
            ${actions(
              widget,
              html`${button(t('loading.tryAgain'), () => void widget.loadFinish())}
              ${button(t('form.back'), () => widget.back(), true)}`,
            )}
          </div>`
        : html`<div role="status">${heading(t('loading.title'))}</div>`,
    )}
  </div>`;
};

/** The council took its pack back: numbers only. */
export const withdrawnScreen = (widget: FormWidget): TemplateResult =>
  html`<div class="stack">
    ${screenHead(widget)}
    <div class="notice warning">${heading(widget.t('pack.withdrawn'))}</div>
  </div>`;
