import { signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormModel, PageNode } from '../../form/index.js';
import type { Pointer } from '../../schema/types.js';
import { controlId } from '../make-view.js';
import { renderers, type BlockRenderer } from '../registry.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';
import { blockError } from './block-error.js';

type GroupNode = Extract<PageNode, { kind: 'group' }>;

/** Groups that nobody has to answer are folded from this depth on. */
const DEPTH = 2;

/** Which groups were folded when they first came, and whether they have been opened since. */
const folds = new WeakMap<FormModel, Map<Pointer, Signal<boolean>>>();

const foldOf = ({ model }: FormContext, { location, pattern }: GroupNode): Signal<boolean> | undefined => {
  const { pointer, value, required } = location;
  const known = folds.get(model) ?? new Map<Pointer, Signal<boolean>>();
  folds.set(model, known);
  if (!known.has(pointer) && value === undefined && !required && pattern.split('/').length > DEPTH) {
    known.set(pointer, signal(false));
  }
  return known.get(pointer);
};

/** Questions under a heading of their own; those that may stay blank and lie deep are there once they are opened. */
export const groupBlock: BlockRenderer<GroupNode> = (context, node, render): TemplateResult => {
  const { location, pattern } = node;
  const title = context.titleOf?.(location) ?? context.words.label(location, pattern);
  const hint = context.isGeneric ? context.words.hint(location, pattern) : undefined;
  const id = controlId(location.pointer);
  const inside = (): unknown => html`
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${blockError(context, location, pattern)}
    ${(location.facts.isMap && renderers().map?.(context, node, render)) || render(node.nodes)}
  `;
  const fold = foldOf(context, node);
  if (!fold) {
    // A group without a title of its own is what its page is about.
    return html`<fieldset
      class="group"
      part="group"
      id=${id}
      tabindex="-1"
      aria-labelledby=${title ? nothing : 'screen-title'}
    >
      ${title ? html`<legend>${title}</legend>` : nothing} ${inside()}
    </fieldset>`;
  }
  const onToggle = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) fold.value = true;
  };
  return html`<details class="group" part="group" id=${id} ?open=${fold.peek()} @toggle=${onToggle}>
    <summary>${title}</summary>
    <div class="later">${watch(() => (fold.value ? inside() : nothing))}</div>
  </details>`;
};
