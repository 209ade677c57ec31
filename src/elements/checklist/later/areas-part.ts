import { signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { controlId } from '../../../fields/make-view.js';
import { watch } from '../../../fields/index.js';
import { control } from '../../../fields/parts/control.js';
import { button } from '../../form-widget/parts.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { isMatch, searchBox } from './search-box.js';
import { isChosen, toggle } from '../signs-part.js';

/** Every area in the pack's order, as `dimension/area`. */
export const areasOf = ({ source }: ChecklistWidget): readonly string[] =>
  Object.entries(source.indicators).flatMap(([dimension, areas]) =>
    Object.keys(areas).map((area) => `${dimension}/${area}`),
  );

/** The words of an area. */
export const areaLabel = ({ text }: ChecklistWidget, id: string): string => {
  const [dimension = '', area = ''] = id.split('/');
  return text.areas[dimension]?.[area] ?? area;
};

/** What a search looks through: the area, and everything that can be ticked in it. */
const wordsOf = (widget: ChecklistWidget, id: string): string => {
  const { text, placed } = widget;
  const inside = placed.filter(({ dimension, area }) => `${dimension}/${area}` === id);
  return [areaLabel(widget, id), ...inside.map((one) => `${text.indicators[one.id]} ${text.terms[one.id] ?? ''}`)].join(
    ' ',
  );
};

const area = (widget: ChecklistWidget, order: readonly string[], id: string, isFirst: boolean): TemplateResult => {
  const isOn = isChosen(widget, '/areas', id);
  const at = isFirst ? controlId('/areas') : controlId(`/areas/${id}`);
  return html`<div class="choice">
    ${watch(
      () =>
        html`<input
          type="checkbox"
          ${control({ id: at }, { checked: isOn.value, onchange: () => toggle(widget, '/areas', order, id) })}
        />`,
    )}
    <label for=${at}>${areaLabel(widget, id)}</label>
  </div>`;
};

/** The button that opens the whole continuum. */
export const browseButton = (widget: ChecklistWidget): TemplateResult => {
  const open = (): void => {
    widget.isBrowsing.value = true;
    widget.focus('screen-title');
  };
  return html`<p>${button(widget.t('checklist.browse'), open, true)}</p>`;
};

/** Which areas of life the person is worried about, by dimension. */
export const areasPart = (widget: ChecklistWidget): TemplateResult => {
  const { t, text, source } = widget;
  const order = areasOf(widget);
  const query = signal('');
  const matching = (dimension: string): readonly string[] =>
    order.filter((id) => id.startsWith(`${dimension}/`) && isMatch(wordsOf(widget, id), query.value));
  const nowhere = (): boolean => Object.keys(source.indicators).every((one) => matching(one).length === 0);
  return html`<div class="stack">
    <p>${t('checklist.areasLead')}</p>
    ${searchBox(t, 'areas', query)} ${browseButton(widget)}
    <div role="status">${watch(() => (nowhere() ? t('checklist.nothingFound') : nothing))}</div>
    ${watch(() =>
      Object.keys(source.indicators).map((dimension) => {
        const found = matching(dimension);
        if (found.length === 0) return nothing;
        return html`<fieldset class="field areas">
          <legend class="label">${text.dimensions[dimension]?.label}</legend>
          <p class="hint">${text.dimensions[dimension]?.help}</p>
          <div class="columns">${found.map((id) => area(widget, order, id, id === order[0]))}</div>
        </fieldset>`;
      }),
    )}
  </div>`;
};
