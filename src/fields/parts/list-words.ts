import { batch } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormIssue, PageNode } from '../../form/index.js';
import { equal } from '../../schema/json.js';
import { focusLater } from '../focus-later.js';
import { itemTitle } from '../item-title.js';
import { controlId } from '../make-view.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';

type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;

/** Indexes of the first element that another one repeats, and of that other one. */
export const doubleOf = ({ model }: FormContext, { location }: RepeatNode): readonly [number, number] | undefined => {
  const values = (model.place(location.pointer).value?.items ?? []).map(({ value }) => value);
  const later = values.findIndex((value, index) => values.findIndex((one) => equal(one, value)) < index);
  return later < 0 ? undefined : [values.findIndex((one) => equal(one, values[later])), later];
};

const errorWords = (context: FormContext, node: RepeatNode, issue: FormIssue): string => {
  const double = issue.keyword === 'uniqueItems' ? doubleOf(context, node) : undefined;
  if (!double) return context.words.error(issue, node.pattern, 'text');
  const [first, later] = double.map((index) => itemTitle(context, node, index));
  return context.t('form.double', { first: first ?? '', later: later ?? '' });
};

/** What is wrong with a list as a whole. */
export const listError = (context: FormContext, node: RepeatNode): unknown =>
  watch(() => {
    const issue = context.model.issueAt(node.location.pointer);
    return issue
      ? html`<p class="error" id="${controlId(node.location.pointer)}--error">
          <span class="visually-hidden">${context.t('error.prefix')}</span> ${errorWords(context, node, issue)}
        </p>`
      : nothing;
  });

/** How many a list takes, where nobody has said it in words of their own. */
export const limitWords = ({ t, isGeneric }: FormContext, { location }: RepeatNode): string => {
  const { minItems = 0, maxItems, isTuple } = location.facts;
  if (!isGeneric || isTuple) return '';
  const least = minItems > 0 ? t('form.atLeast', { limit: minItems }) : '';
  return [least, maxItems === undefined ? '' : t('form.atMost', { limit: maxItems })].join(' ').trim();
};

/** Says what happened last to a list; what was removed can be put back. */
export const newsLine = (context: FormContext, node: RepeatNode): unknown =>
  watch(() => {
    const { t, removed } = context;
    const news = removed.value;
    if (news?.pointer !== node.location.pointer) return nothing;
    const { what, index, undo, pointer } = news;
    if (!undo) {
      const total = context.model.place(pointer).peek()?.items.length ?? 0;
      return t('form.moved', { item: what, place: index + 1, total });
    }
    const onUndo = (event: Event): void => {
      const id = controlId(`${pointer}/${index}`);
      focusLater(event.currentTarget as HTMLElement, `${id}--title`, id);
      batch(() => {
        removed.value = undefined;
        undo();
      });
    };
    return html`${t('form.removed', { item: what })}
      <button type="button" class="link-button" part="button" @click=${onUndo}>${t('form.undo')}</button>`;
  });

/** The button that adds an element; a full list says that it is full. */
export const addButton = (context: FormContext, node: RepeatNode, onAdd: (event: Event) => void): TemplateResult => {
  const { t, words } = context;
  const { location, pattern, items } = node;
  const { maxItems = Infinity } = location.facts;
  if (!location.newItem) {
    return items.length >= maxItems ? html`<p class="hint">${t('form.full', { limit: maxItems })}</p>` : html``;
  }
  const own = words.add(pattern);
  const label = context.titleOf?.(location) ?? words.label(location, pattern);
  return html`<button type="button" class="button secondary" part="button" @click=${onAdd}>
    ${own ?? t(items.length > 0 ? 'form.add' : 'form.addFirst')}${own ? nothing : `: ${label}`}
  </button>`;
};
