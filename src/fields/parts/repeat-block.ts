import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { blankOf } from '../../form/blank-of.js';
import { insertItem } from '../../form/edit-list.js';
import type { PageNode } from '../../form/index.js';
import { focusLater } from '../focus-later.js';
import { insideOf, itemTitle } from '../item-title.js';
import { controlId } from '../make-view.js';
import type { BlockRenderer } from '../registry.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';
import { blockError, describedBy } from './block-error.js';
import { itemButtons } from './item-buttons.js';
import { addButton, doubleOf, limitWords, listError, newsLine } from './list-words.js';

type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;
type Item = RepeatNode['items'][number];

/** The heading of one element, which takes focus when it is added: "Child 2". */
const headingId = (item: Item): string => `${controlId(item.location.pointer)}--title`;

const onAdd = (context: FormContext, node: RepeatNode, event: Event): void => {
  const { pointer, newItem } = node.location;
  const id = controlId(`${pointer}/${node.items.length}`);
  focusLater(event.currentTarget as HTMLElement, `${id}--title`, id);
  context.removed.value = undefined;
  insertItem(context.model, pointer, newItem ? blankOf(newItem) : '');
};

/** What an element asks has the element's own title: one field, or one map. */
const hasOwnTitle = ({ location, nodes: [first, ...others] }: Item): boolean =>
  others.length === 0 &&
  first?.location.pointer === location.pointer &&
  (first.kind === 'field' || first.kind === 'group');

const itemBlock = (context: FormContext, node: RepeatNode, one: Item, index: number, body: unknown): TemplateResult => {
  const buttons = itemButtons(context, node, index);
  if (hasOwnTitle(one)) return html`<div class="item row">${body}${buttons}</div>`;
  const content = html`<div class="item-head">
      <h3 id=${headingId(one)} tabindex="-1" translate="no">${watch(() => itemTitle(context, node, index))}</h3>
      ${buttons}
    </div>
    ${body}`;
  const { pointer } = one.location;
  // What stands for the element as a whole, a choice or a list, has its id and says what is wrong with it.
  return one.nodes.some((inner) => inner.location.pointer === pointer)
    ? html`<section class="item" aria-labelledby=${headingId(one)}>${content}</section>`
    : html`<section
        class="item"
        id=${controlId(pointer)}
        tabindex="-1"
        aria-labelledby=${headingId(one)}
        aria-describedby=${describedBy(controlId(pointer))}
      >
        ${blockError(context, one.location, `${node.pattern}/[]`)} ${content}
      </section>`;
};

/** The error of a list that says something twice leads to the later of the two. */
const onFocus = (context: FormContext, node: RepeatNode, event: Event): void => {
  const list = event.currentTarget as HTMLElement;
  if (event.target !== list || context.model.issueAt(node.location.pointer)?.keyword !== 'uniqueItems') return;
  const [, later] = doubleOf(context, node) ?? [];
  if (later === undefined) return;
  const id = controlId(`${node.location.pointer}/${later}`);
  focusLater(list, id, `${id}--title`);
};

/** A list: each element under its own heading or as a row, with ways to add, move and remove where it is asked for. */
export const repeatBlock: BlockRenderer<RepeatNode> = (context, node, render, hasTitle) => {
  const { location, pattern, items, isEditable } = node;
  const isOnlyOne = !isEditable && items.length === 1;
  const id = controlId(location.pointer);
  const hint = [context.words.hint(location, pattern), limitWords(context, node)].filter(Boolean).join(' ');
  const title = context.titleOf?.(location) ?? context.words.label(location, pattern);
  const isTitled = isEditable && hasTitle;
  return html`<div
    class=${context.look(pattern).table ? 'repeat columns' : 'repeat'}
    part="repeat"
    id=${id}
    tabindex="-1"
    role="group"
    aria-labelledby=${isTitled ? `${id}--list` : nothing}
    aria-label=${isTitled ? nothing : title}
    aria-describedby=${describedBy(id, isEditable ? hint : '')}
    @focus=${(event: Event) => onFocus(context, node, event)}
  >
    ${isTitled ? html`<h3 class="list-title" id="${id}--list">${title}</h3>` : nothing}
    ${isEditable && hint ? html`<p class="hint" id="${id}--hint">${hint}</p>` : nothing} ${listError(context, node)}
    ${repeat(
      items,
      (one) => one.location.pointer,
      (one, index) => {
        const inside = insideOf(context, one.location, () => itemTitle(context, node, index));
        return isOnlyOne ? render(one.nodes) : itemBlock(context, node, one, index, render(one.nodes, inside));
      },
    )}
    <p class="removed" translate="no" role="status" id="${id}-status" tabindex="-1">${newsLine(context, node)}</p>
    ${isEditable ? addButton(context, node, (event) => onAdd(context, node, event)) : nothing}
  </div>`;
};
