import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageNode, PointerPattern } from '../../form/index.js';
import { makeView } from '../make-view.js';
import { renderers, type BlockNode, type BlockRenderer, type Renderers } from '../registry.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';

/** How a page arranges its fields. */
export interface Arrangement {
  /** What stands right after a field. */
  after(pattern: PointerPattern): unknown;
  /** The field can follow later: it is folded away under `laterTitle`. */
  isLater(node: PageNode): boolean;
  readonly laterTitle: string;
}

/** Stands where a field will be, while its code is on the way. */
const coming = (context: FormContext): TemplateResult => html`<p class="hint">${context.t('loading.field')}</p>`;

type FieldNode = Extract<PageNode, { kind: 'field' }>;

/** A field that renders by itself when its own place changes. */
const field = (context: FormContext, node: FieldNode, arrangement: Arrangement, { fields }: Renderers): unknown => {
  const shown = watch(() => {
    const location = context.model.place(node.location.pointer).value;
    if (!location) return nothing;
    const view = makeView(context, location, node.pattern);
    return fields[view.type]?.(view) ?? coming(context);
  });
  const after = arrangement.after(node.pattern);
  return after === nothing ? shown : html`${shown}${after}`;
};

/**
 * A group, a list or a choice. Always a template: what a list takes out is told so, and a directive that stood there by
 * itself would not be.
 */
const block = (
  context: FormContext,
  node: BlockNode,
  arrangement: Arrangement,
  known: Renderers,
  isAlone: boolean,
): TemplateResult => {
  const inside = (inner: readonly PageNode[], own = context): unknown => nodes(own, inner, arrangement);
  return html`${watch(() => {
    const render = known[node.kind] as BlockRenderer | undefined;
    return render?.(context, node, inside, !isAlone) ?? coming(context);
  })}`;
};

/**
 * Fields, groups and lists in order; those that can follow later folded away at the end. Whoever shows them shows them
 * anew when renderers are added.
 */
export const nodes = (context: FormContext, list: readonly PageNode[], arrangement: Arrangement): TemplateResult => {
  const known = renderers();
  const inOrder = (some: readonly PageNode[]) =>
    repeat(
      some,
      (one) => one.location.pointer,
      (one) =>
        one.kind === 'field'
          ? field(context, one, arrangement, known)
          : block(context, one, arrangement, known, some.length === 1),
    );
  const later = list.filter((one) => arrangement.isLater(one));
  const now = list.filter((one) => !later.includes(one));
  return html`${inOrder(now)}
  ${
    later.length > 0
      ? html`<details>
          <summary>${arrangement.laterTitle}</summary>
          <div class="later">${inOrder(later)}</div>
        </details>`
      : nothing
  }`;
};
