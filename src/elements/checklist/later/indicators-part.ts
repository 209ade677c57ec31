import { computed, signal, untracked } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controlId } from '../../../fields/make-view.js';
import { watch } from '../../../fields/index.js';
import { control } from '../../../fields/parts/control.js';
import { offer } from '../../../fields/types/choices.js';
import { isUrgent, type PlacedIndicator } from '../../../rules/threshold/index.js';
import { areaLabel, areasOf, browseButton } from './areas-part.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { particularsOf } from './particulars-of.js';
import { tickRow } from './tick-row.js';
import { isMatch, searchBox } from './search-box.js';

/** Which indicators are shown. */
const FILTERS = ['chosen', 'all', 'yes', 'open'] as const;
type Filter = (typeof FILTERS)[number];

const areaOf = ({ dimension, area }: PlacedIndicator): string => `${dimension}/${area}`;

const answerOf = (widget: ChecklistWidget, { id }: PlacedIndicator): unknown => {
  const tick = widget.answer(`/indicators/${id}`) as { readonly answer?: string } | undefined;
  return tick?.answer;
};

const chosenAreas = (widget: ChecklistWidget): readonly string[] => {
  const value = widget.answer('/areas');
  return Array.isArray(value) ? value.map(String) : [];
};

/** What a filter and a search leave. Ticking takes nothing away from under the person: only they change what is shown. */
const shownOf = (widget: ChecklistWidget, filter: Filter, query: string): readonly PlacedIndicator[] => {
  const { placed, text } = widget;
  const chosen = chosenAreas(widget);
  const answered = new Set(placed.filter((one) => answerOf(widget, one) !== undefined).map(areaOf));
  return placed.filter((one) => {
    if (query.trim())
      return isMatch(`${text.indicators[one.id]} ${text.terms[one.id] ?? ''} ${areaLabel(widget, areaOf(one))}`, query);
    if (filter === 'all') return true;
    if (filter === 'yes') return answerOf(widget, one) === 'yes';
    const isInSight = chosen.length === 0 || chosen.includes(areaOf(one)) || answered.has(areaOf(one));
    return isInSight && (filter === 'chosen' || ![`yes`, `no`].includes(String(answerOf(widget, one))));
  });
};

/** How far the person is: of the areas they chose, and of all. */
const progress = (widget: ChecklistWidget) => {
  const all = areasOf(widget).length;
  const text = computed(() => {
    const { areas } = particularsOf(widget).unknown;
    const chosen = chosenAreas(widget);
    const done = chosen.filter((id) => !areas.includes(id)).length;
    return chosen.length > 0
      ? widget.t('checklist.progress', { done, chosen: chosen.length, unknown: areas.length, all })
      : widget.t('checklist.progressAll', { unknown: areas.length, all });
  });
  return html`<p class="hint">${watch(() => text.value)}</p>`;
};

/** A tick in an area that was not chosen chooses it: the page goes on showing what was answered. */
const choose = (widget: ChecklistWidget, id: string): void => {
  const chosen = untracked(() => chosenAreas(widget));
  if (chosen.length === 0 || chosen.includes(id)) return;
  widget.model.set(
    '/areas',
    areasOf(widget).filter((one) => one === id || chosen.includes(one)),
  );
};

const filterBox = (widget: ChecklistWidget, filter: { value: Filter; peek(): Filter }) => html`
  <div class="field">
    <label class="label" for="filter">${widget.t('checklist.filter')}</label>
    <select
      class="input"
      part="input"
      autocomplete="off"
      ${offer(FILTERS.map((one) => widget.t(`checklist.filter.${one}`)))}
      ${control(
        { id: 'filter' },
        {
          selectedIndex: FILTERS.indexOf(filter.peek()),
          onchange: (event) => {
            filter.value = FILTERS[(event.target as HTMLSelectElement).selectedIndex] ?? 'chosen';
          },
        },
      )}
    ></select>
  </div>
`;

const rows = (widget: ChecklistWidget, list: readonly PlacedIndicator[]) => {
  const urgent = list.filter(isUrgent);
  const first = computed(() => urgent.find((one) => answerOf(widget, one) === 'yes')?.id);
  const areas = [...new Set(list.map(areaOf))];
  return repeat(
    areas,
    (id) => id,
    (id) =>
      html`<section class="area" aria-labelledby=${controlId(`area/${id}`)}>
        <h3 id=${controlId(`area/${id}`)}>${areaLabel(widget, id)}</h3>
        ${repeat(
          list.filter((one) => areaOf(one) === id),
          (one) => one.id,
          (one) =>
            tickRow(
              widget,
              one,
              () => first.value === one.id,
              () => choose(widget, id),
            ),
        )}
      </section>`,
  );
};

/** What was seen or heard, in the areas that were chosen. The levels are not shown here. */
export const indicatorsPart = (widget: ChecklistWidget): TemplateResult => {
  const { t } = widget;
  const query = signal('');
  const filter = signal<Filter>('chosen');
  return html`<div class="stack">
    <p>${t('checklist.indicatorsLead')}</p>
    ${progress(widget)} ${searchBox(t, 'indicators', query)} ${filterBox(widget, filter)} ${browseButton(widget)}
    ${watch(() => {
      const [now, search] = [filter.value, query.value];
      const list = untracked(() => shownOf(widget, now, search));
      if (list.length === 0) return html`<p role="status">${t('checklist.nothingFound')}</p>`;
      return html`<div>${untracked(() => rows(widget, list))}</div>`;
    })}
  </div>`;
};
