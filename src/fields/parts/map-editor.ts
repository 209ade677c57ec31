import { batch, signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MessageKey } from '../../i18n/index.js';
import type { FormModel, PageNode } from '../../form/index.js';
import { isWithin } from '../../form/pattern.js';
import { get, joinPointer, parsePointer } from '../../schema/pointer.js';
import type { Pointer } from '../../schema/types.js';
import { focusLater } from '../focus-later.js';
import { insideOf } from '../item-title.js';
import { controlId } from '../make-view.js';
import type { BlockRenderer } from '../registry.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';

type GroupNode = Extract<PageNode, { kind: 'group' }>;

/** Why a name was not added, by the map it was for. */
const refusals = new WeakMap<FormModel, Map<Pointer, Signal<MessageKey | undefined>>>();

const refusalOf = ({ model }: FormContext, pointer: Pointer): Signal<MessageKey | undefined> => {
  const known = refusals.get(model) ?? new Map<Pointer, Signal<MessageKey | undefined>>();
  refusals.set(model, known);
  const refusal = known.get(pointer) ?? signal(undefined);
  known.set(pointer, refusal);
  return refusal;
};

/** Adds an entry that has no answer yet. A name that no schema speaks of would not be shown, nor sent. */
const add = ({ model }: FormContext, pointer: Pointer, name: string): MessageKey | undefined => {
  const entry = joinPointer(pointer, name);
  if (name === '') return 'map.nameMissing';
  if (get(model.given, entry) !== undefined) return 'map.nameTaken';
  model.set(entry, '');
  if (model.place(entry).value) return undefined;
  model.set(entry, undefined);
  return 'map.nameRefused';
};

const nameBox = (context: FormContext, { location: { pointer } }: GroupNode): TemplateResult => {
  const { t } = context;
  const id = `${controlId(pointer)}--name`;
  const refusal = refusalOf(context, pointer);
  const onAdd = (event: Event): void => {
    const box = (event.currentTarget as HTMLElement).closest('.map-name')?.querySelector('input');
    const name = box?.value.trim() ?? '';
    refusal.value = add(context, pointer, name);
    if (!box) return;
    if (refusal.value === undefined) box.value = '';
    focusLater(box, refusal.value === undefined ? controlId(joinPointer(pointer, name)) : id);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // Enter would send the whole page.
    event.preventDefault();
    onAdd(event);
  };
  return html`<div class="map-name">
    <label class="label" for=${id}>${t('map.name')}</label>
    ${watch(() => {
      const why = refusal.value;
      return why
        ? html`<p class="error" id="${id}-error" role="alert">
            <span class="visually-hidden">${t('error.prefix')}</span> ${t(why)}
          </p>`
        : nothing;
    })}
    <div class="map-add">
      <input
        class="input"
        part="input"
        id=${id}
        size="20"
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        aria-describedby="${id}-error"
        aria-invalid=${watch(() => (refusal.value ? 'true' : 'false'))}
        @keydown=${onKey}
      />
      <button type="button" class="button secondary" part="button" @click=${onAdd}>${t('map.add')}</button>
    </div>
  </div>`;
};

/** Entries under names that the person chooses, each with a way to remove it, and a box for a further name. */
export const mapEditor = (
  context: FormContext,
  node: GroupNode,
  render: Parameters<BlockRenderer>[2],
): TemplateResult => {
  const { pointer } = node.location;
  const onRemove = (entry: Pointer, event: Event): void => {
    focusLater(event.currentTarget as HTMLElement, `${controlId(pointer)}--name`);
    batch(() => {
      context.model.set(entry, undefined);
      context.attachments?.follow((one) => (isWithin(one, entry) ? undefined : one));
    });
  };
  return html`${repeat(
    node.nodes,
    (one) => one.location.pointer,
    (one) => {
      const { location } = one;
      const name = parsePointer(location.pointer).at(-1) ?? '';
      return html`<div class="entry">
        ${render(
          [one],
          insideOf(context, location, () => name),
        )}
        <button
          type="button"
          class="link-button"
          part="button"
          translate="no"
          @click=${(event: Event) => onRemove(location.pointer, event)}
        >
          ${context.t('form.removeItem', { item: name })}
        </button>
      </div>`;
    },
  )}
  ${nameBox(context, node)}`;
};
