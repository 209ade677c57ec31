import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageNode, PointerPattern } from '../../form/index.js';
import { controlId, makeView } from '../make-view.js';
import { renderers } from '../registry.js';
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
const field = (context: FormContext, node: FieldNode, arrangement: Arrangement): TemplateResult =>
  html`${watch(() => {
    const location = context.model.place(node.location.pointer).value;
    if (!location) return nothing;
    const view = makeView(context, location, node.pattern);
    return renderers().fields[view.type]?.(view) ?? coming(context);
  })}${arrangement.after(node.pattern)}`;

const group = (
  context: FormContext,
  node: Extract<PageNode, { kind: 'group' }>,
  arrangement: Arrangement,
): TemplateResult => html`
  <fieldset class="group" part="group" id=${controlId(node.location.pointer)}>
    <legend>${context.words.label(node.location, node.pattern)}</legend>
    ${nodes(context, node.nodes, arrangement)}
  </fieldset>
`;

const node = (context: FormContext, one: PageNode, arrangement: Arrangement, isAlone: boolean): TemplateResult => {
  if (one.kind === 'field') return field(context, one, arrangement);
  if (one.kind === 'group') return group(context, one, arrangement);
  const inside = (inner: readonly PageNode[]): TemplateResult => nodes(context, inner, arrangement);
  return html`${watch(() => {
    const { repeat: list, choice } = renderers();
    const shown = one.kind === 'choice' ? choice?.(context, one, inside) : list?.(context, one, inside, !isAlone);
    return shown ?? coming(context);
  })}`;
};

const inOrder = (context: FormContext, list: readonly PageNode[], arrangement: Arrangement) =>
  repeat(
    list,
    (one) => one.location.pointer,
    (one) => node(context, one, arrangement, list.length === 1),
  );

/** Fields, groups and lists in order; those that can follow later folded away at the end. */
export const nodes = (context: FormContext, list: readonly PageNode[], arrangement: Arrangement): TemplateResult => {
  const later = list.filter((one) => arrangement.isLater(one));
  const now = list.filter((one) => !later.includes(one));
  return html`${inOrder(context, now, arrangement)}
  ${
    later.length > 0
      ? html`<details>
          <summary>${arrangement.laterTitle}</summary>
          <div class="later">${inOrder(context, later, arrangement)}</div>
        </details>`
      : nothing
  }`;
};
