import { batch } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { moveItem, removeItem } from '../../form/edit-list.js';
import type { PageNode } from '../../form/index.js';
import { focusLater } from '../focus-later.js';
import { inOrder } from '../../form/in-order.js';
import { itemTitle } from '../item-title.js';
import { controlId } from '../make-view.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';

type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;
type Direction = 'up' | 'down';

const buttonId = ({ location }: RepeatNode, index: number, direction: Direction): string =>
  `${controlId(`${location.pointer}/${index}`)}--${direction}`;

const onMove = (context: FormContext, node: RepeatNode, index: number, direction: Direction, event: Event): void => {
  const { pointer } = node.location;
  const what = itemTitle(context, node, index);
  const to = direction === 'up' ? index - 1 : index + 1;
  const other = direction === 'up' ? 'down' : 'up';
  // The element goes on to the next press; at an end only the way back is left.
  focusLater(event.currentTarget as HTMLElement, buttonId(node, to, direction), buttonId(node, to, other));
  const order = [...node.items.keys()];
  order.splice(to, 0, ...order.splice(index, 1));
  batch(() => {
    context.removed.value = { pointer, what, index: to };
    moveItem(context.model, pointer, index, to);
    context.attachments?.follow(inOrder(pointer, order));
  });
};

const moveButton = (context: FormContext, node: RepeatNode, index: number, direction: Direction): TemplateResult =>
  html`<button
    type="button"
    class="link-button"
    part="button"
    translate="no"
    id=${buttonId(node, index, direction)}
    @click=${(event: Event) => onMove(context, node, index, direction, event)}
  >
    ${context.t(direction === 'up' ? 'form.moveUp' : 'form.moveDown')}<span class="visually-hidden"
      >: ${watch(() => itemTitle(context, node, index))}</span
    >
  </button>`;

const moveButtons = (context: FormContext, node: RepeatNode, index: number) => {
  const { facts } = node.location;
  const isOrdered = context.isGeneric || context.look(node.pattern).ordered;
  if (!isOrdered || facts.isTuple) return nothing;
  return html`${index > 0 ? moveButton(context, node, index, 'up') : nothing}
  ${index < node.items.length - 1 ? moveButton(context, node, index, 'down') : nothing}`;
};

const onRemove = (context: FormContext, node: RepeatNode, index: number, event: Event): void => {
  const { pointer } = node.location;
  const what = itemTitle(context, node, index);
  focusLater(event.currentTarget as HTMLElement, `${controlId(pointer)}-status`);
  const before = [...node.items.keys()];
  const after = before.filter((one) => one !== index);
  batch(() => {
    const putBack = removeItem(context.model, pointer, index);
    const putFilesBack = context.attachments?.follow(inOrder(pointer, after));
    const undo = (): void => {
      putBack();
      context.attachments?.follow(
        inOrder(
          pointer,
          before.map((one) => after.indexOf(one)),
        ),
      );
      putFilesBack?.();
    };
    context.removed.value = { pointer, what, index, undo };
  });
};

const removeButton = (context: FormContext, node: RepeatNode, index: number) => {
  const { facts } = node.location;
  // What comes after an element of a tuple would become something else.
  const isHeld = facts.isTuple && index < node.items.length - 1;
  const least = node.location.required || !context.isGeneric ? (facts.minItems ?? 0) : 0;
  if (isHeld || node.items.length <= least) return nothing;
  return html`<button
    type="button"
    class="link-button"
    part="button"
    translate="no"
    @click=${(event: Event) => onRemove(context, node, index, event)}
  >
    ${watch(() => context.t('form.removeItem', { item: itemTitle(context, node, index) }))}
  </button>`;
};

/** What can be done with one element of a list: move it, remove it. */
export const itemButtons = (context: FormContext, node: RepeatNode, index: number): unknown => {
  if (!node.isEditable) return nothing;
  const move = moveButtons(context, node, index);
  const remove = removeButton(context, node, index);
  return move === nothing ? remove : html`<div class="item-buttons">${move} ${remove}</div>`;
};
