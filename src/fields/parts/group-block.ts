import { computed, signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormModel, PageNode } from '../../form/index.js';
import type { Pointer } from '../../schema/types.js';
import { controlId } from '../make-view.js';
import { renderers, type BlockRenderer } from '../registry.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';
import { blockError, describedBy } from './block-error.js';

type GroupNode = Extract<PageNode, { kind: 'group' }>;

/** Groups that nobody has to answer are folded from this depth on. */
const DEPTH = 2;

/** Which groups have been opened, of those that were folded. */
const folds = new WeakMap<FormModel, Map<Pointer, Signal<boolean>>>();

/** Whether a group that can be folded was opened; undefined for the others. */
const foldOf = ({ model, titleOf }: FormContext, { location, pattern }: GroupNode): Signal<boolean> | undefined => {
  const { pointer, required } = location;
  // An element or an entry is there because somebody added it.
  if (required || titleOf?.(location) !== undefined || pattern.split('/').length <= DEPTH) return undefined;
  const known = folds.get(model) ?? new Map<Pointer, Signal<boolean>>();
  folds.set(model, known);
  const fold = known.get(pointer) ?? signal(false);
  known.set(pointer, fold);
  return fold;
};

/**
 * Questions under a heading of their own; those that may stay blank and lie deep are there once they are opened, or hold
 * an answer.
 */
export const groupBlock: BlockRenderer<GroupNode> = (context, node, render): TemplateResult => {
  const { location, pattern } = node;
  const { pointer, facts } = location;
  const title = context.titleOf?.(location) ?? context.words.label(location, pattern);
  const hint = context.isGeneric ? context.words.hint(location, pattern) : undefined;
  const id = controlId(pointer);
  const described = describedBy(id, hint);
  const inside = (): unknown => html`
    ${hint ? html`<p class="hint" id="${id}--hint">${hint}</p>` : nothing} ${blockError(context, location, pattern)}
    ${(facts.isMap && renderers().map?.(context, node, render)) || render(node.nodes)}
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
      aria-describedby=${described}
    >
      ${title ? html`<legend>${title}</legend>` : nothing} ${inside()}
    </fieldset>`;
  }
  const isOpen = computed(() => fold.value || context.model.place(pointer).value?.value !== undefined);
  const onToggle = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) fold.value = true;
  };
  return html`<details
    class="group"
    part="group"
    id=${id}
    tabindex="-1"
    ?open=${watch(() => isOpen.value)}
    aria-labelledby="${id}--title"
    aria-describedby=${described}
    @toggle=${onToggle}
  >
    <summary id="${id}--title">${title}</summary>
    <div class="later">${watch(() => (isOpen.value ? inside() : nothing))}</div>
  </details>`;
};
