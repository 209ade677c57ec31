import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../../fields/index.js';
import { actions, button, heading, packText, screenHead } from '../../form-widget/parts.js';
import { areaLabel } from './areas-part.js';
import type { ChecklistWidget } from '../checklist-widget.js';

/** What of a level stands in one dimension, with a word beside what the person ticked. */
const inDimension = (widget: ChecklistWidget, index: number, dimension: string) => {
  const { t, text, placed } = widget;
  const list = placed.filter((one) => one.level === index && one.dimension === dimension);
  if (list.length === 0) return nothing;
  return html`<h3>${text.dimensions[dimension]?.label}</h3>
    <ul>
      ${list.map((one) => {
        const isTicked = () =>
          (widget.answer(`/indicators/${one.id}`) as { answer?: string } | undefined)?.answer === 'yes';
        return html`<li>
          <span class="hint">${areaLabel(widget, `${one.dimension}/${one.area}`)}:</span> ${text.indicators[one.id]}
          ${watch(() => (isTicked() ? html`<strong>(${t('checklist.browse.ticked')})</strong>` : nothing))}
        </li>`;
      })}
    </ul>`;
};

/** The whole continuum of need with the council's own labels: to read, not to tick. */
export const browseScreen = (widget: ChecklistWidget): TemplateResult => {
  const { t, text, source } = widget;
  const indexes = [...new Set(source.levels.map(({ index }) => index))];
  const back = (): void => {
    widget.isBrowsing.value = false;
    widget.focus('screen-title');
  };
  const dimensions = Object.keys(source.indicators);
  return html`<div class="stack">
    ${screenHead(widget)}
    <p><button type="button" class="link-button" part="button" @click=${back}>${t('checklist.browse.back')}</button></p>
    <div>
      <p class="caption">${packText(widget).title}</p>
      ${heading(t('checklist.browse'))}
    </div>
    <p>${t('checklist.browse.lead')}</p>
    ${indexes.map((index) => {
      const same = source.levels.filter((level) => level.index === index);
      return html`<details class="level">
        <summary>${same.map(({ id }) => text.levels[id]?.label).join(' / ')}</summary>
        <p>${same.map(({ id }) => text.levels[id]?.meaning).join(' ')}</p>
        ${dimensions.map((dimension) => inDimension(widget, index, dimension))}
      </details>`;
    })}
    ${actions(widget, button(t('checklist.browse.back'), back))}
  </div>`;
};
