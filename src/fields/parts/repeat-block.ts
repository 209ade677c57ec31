import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageNode } from '../../form/index.js';
import { itemTitle } from '../item-title.js';
import { controlId } from '../make-view.js';
import type { FormContext } from '../view.js';
import type { RepeatRenderer } from '../registry.js';
import { watch } from '../watch.js';

type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;
type Item = RepeatNode['items'][number];

/** The heading of one element, which takes focus when it is added: "Child 2". */
const headingId = (item: Item): string => `${controlId(item.location.pointer)}-title`;

const focusLater = (from: HTMLElement, id: string): void => {
  const root = from.getRootNode() as ShadowRoot;
  queueMicrotask(() => root.getElementById(id)?.focus());
};

const onRemove = (context: FormContext, node: RepeatNode, index: number, event: Event): void => {
  const { pointer } = node.location;
  const what = itemTitle(context, node, index);
  focusLater(event.currentTarget as HTMLElement, `${controlId(pointer)}-status`);
  const element = context.model.remove(pointer, index);
  context.removed.value = { pointer, what, index, undo: () => context.model.insert(pointer, element, index) };
};

const onAdd = (context: FormContext, node: RepeatNode, event: Event): void => {
  const { pointer } = node.location;
  focusLater(event.currentTarget as HTMLElement, `${controlId(`${pointer}/${node.items.length}`)}-title`);
  context.removed.value = undefined;
  context.model.insert(pointer, {});
};

const removeButton = (context: FormContext, node: RepeatNode, index: number) =>
  node.isEditable && node.items.length > (node.location.facts.minItems ?? 0)
    ? html`<button
        type="button"
        class="link-button"
        part="button"
        translate="no"
        @click=${(event: Event) => onRemove(context, node, index, event)}
      >
        ${watch(() => context.t('form.removeItem', { item: itemTitle(context, node, index) }))}
      </button>`
    : nothing;

const item = (context: FormContext, node: RepeatNode, one: Item, index: number, body: TemplateResult) => html`
  <section class="item" aria-labelledby=${headingId(one)}>
    <div class="item-head">
      <h3 id=${headingId(one)} tabindex="-1" translate="no">${watch(() => itemTitle(context, node, index))}</h3>
      ${removeButton(context, node, index)}
    </div>
    ${body}
  </section>
`;

/** Says what was removed, with a way to put it back; takes focus, since the button that was pressed is gone. */
const removedLine = (context: FormContext, node: RepeatNode) =>
  watch(() => {
    const removed = context.removed.value;
    if (removed?.pointer !== node.location.pointer) return nothing;
    const onUndo = (event: Event): void => {
      focusLater(event.currentTarget as HTMLElement, `${controlId(`${removed.pointer}/${removed.index}`)}-title`);
      context.removed.value = undefined;
      removed.undo();
    };
    return html`${context.t('form.removed', { item: removed.what })}
      <button type="button" class="link-button" part="button" @click=${onUndo}>${context.t('form.undo')}</button>`;
  });

/** A list of groups: each under its own heading, with ways to add and remove where the list is asked for. */
export const repeatBlock: RepeatRenderer = (context, node, render, hasTitle) => {
  const { location, pattern, items, isEditable } = node;
  const mayAdd = isEditable && items.length < (location.facts.maxItems ?? Infinity);
  const isOnlyOne = !isEditable && items.length === 1;
  const hint = context.words.hint(location, pattern);
  const error = watch(() => {
    const issue = context.model.issueAt(location.pointer);
    return issue ? html`<p class="error">${context.words.error(issue, pattern, 'text')}</p>` : nothing;
  });
  return html`<div class="repeat" part="repeat" id=${controlId(location.pointer)} tabindex="-1">
    ${isEditable && hasTitle ? html`<h3 class="list-title">${context.words.label(location, pattern)}</h3>` : nothing}
    ${isEditable && hint ? html`<p class="hint">${hint}</p>` : nothing} ${error}
    ${repeat(
      items,
      (one) => one.location.pointer,
      (one, index) => (isOnlyOne ? render(one.nodes) : item(context, node, one, index, render(one.nodes))),
    )}
    <p class="removed" translate="no" role="status" id="${controlId(location.pointer)}-status" tabindex="-1">
      ${removedLine(context, node)}
    </p>
    ${
      mayAdd
        ? html`<button
            type="button"
            class="button secondary"
            part="button"
            @click=${(event: Event) => onAdd(context, node, event)}
          >
            ${context.words.add(pattern) ?? context.t('form.add')}
          </button>`
        : nothing
    }
  </div>`;
};
