import { computed } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { controlId } from '../../fields/make-view.js';
import { nodes, watch } from '../../fields/index.js';
import { control } from '../../fields/parts/control.js';
import { callAt, numberLines, paragraphs } from './call-panel.js';
import type { ChecklistWidget } from './checklist-widget.js';

const QUESTIONS = ['immediateDanger', 'harmNow'];

const listAt = (widget: ChecklistWidget, pointer: string): readonly string[] => {
  const value = widget.answer(pointer);
  return Array.isArray(value) ? value.map(String) : [];
};

/** Puts an entry into a list of answers or takes it out, in the order of the pack. */
export const toggle = (widget: ChecklistWidget, pointer: string, order: readonly string[], id: string): void => {
  const chosen = listAt(widget, pointer);
  const next = order.filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one)));
  widget.model.set(pointer, next.length > 0 ? next : undefined);
};

/** Whether an entry of a list of answers is chosen: subscribes to that alone. */
export const isChosen = (widget: ChecklistWidget, pointer: string, id: string) =>
  computed(() => listAt(widget, pointer).includes(id));

const sign = (widget: ChecklistWidget, id: string, index: number, isFirst: () => boolean): TemplateResult => {
  const order = widget.source.signs.map((one) => one.id);
  const isOn = isChosen(widget, '/signs', id);
  const at = index === 0 ? controlId('/signs') : controlId(`/signs/${id}`);
  return html`<div class="sign">
    <div class="choice">
      ${watch(
        () =>
          html`<input
            type="checkbox"
            ${control({ id: at }, { checked: isOn.value, onchange: () => toggle(widget, '/signs', order, id) })}
          />`,
      )}
      <label for=${at}>${widget.text.signs[id]}</label>
    </div>
    ${callAt(widget, () => isOn.value, isFirst)}
  </div>`;
};

/** The child lives elsewhere: said at once, with the number there. */
const elsewhere = (widget: ChecklistWidget) =>
  html`<div role="status">
    ${watch(() => {
      const { elsewhere: council, pages } = widget.reach.value;
      return (council ?? pages[0])
        ? html`<div class="notice information">${paragraphs(widget.t, numberLines(widget))}</div>`
        : nothing;
    })}
  </div>`;

/** The first screen: danger, home, and the signs that mean "phone now". Nothing further is asked of who sees one. */
export const signsPart = (widget: ChecklistWidget, index: number): TemplateResult => {
  const { t, judge, source } = widget;
  const first = computed(() => {
    const question = QUESTIONS.find((id) => judge.isPressing(id));
    return question ?? listAt(widget, '/signs')[0];
  });
  const after = (pattern: string): unknown => {
    const question = pattern.slice('/context/'.length);
    if (question === 'homeCouncil') return elsewhere(widget);
    return callAt(
      widget,
      () => judge.isPressing(question),
      () => first.value === question,
    );
  };
  const arrangement = { after, isLater: () => false, laterTitle: '' };
  return html`
    ${watch(() =>
      nodes(
        widget.context,
        widget.flow.nodes(index).filter(({ pattern }) => pattern !== '/signs'),
        arrangement,
      ),
    )}
    <fieldset class="signs field">
      <legend class="label">${t('checklist.signs')}</legend>
      <p class="hint">${t('checklist.signsHint')}</p>
      ${source.signs.map(({ id }, at) => sign(widget, id, at, () => first.value === id))}
    </fieldset>
  `;
};
