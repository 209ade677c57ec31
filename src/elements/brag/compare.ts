import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import { compareRatings, type ComparedRating, type Comparator } from '../../rules/brag/index.js';
import type { BragView } from './brag-view.js';
import { ratingName } from './shapes.js';

const labelOf = ({ t, text }: BragView, id: string): string =>
  text.ratings[id]?.label ?? t.find(`brag.colour.${id}`) ?? id;

const hours = ({ t }: BragView, count: number | undefined, type: 'elapsed' | 'working' | undefined): unknown =>
  count === undefined
    ? html`<p>${t('brag.noTime')}</p>`
    : html`<p><strong>${t('brag.hours', { count })}</strong></p>
        <p class="hint">${t(`brag.clock.${type ?? 'notStated'}`)}</p>`;

const here = (view: BragView, { here: rating }: ComparedRating): unknown => {
  const { t, text, pack } = view;
  if (!rating) return t(pack.ratings.length > 0 ? 'brag.notUsed' : 'brag.notRead');
  return html`${hours(view, rating.infoWithinHours, pack.clock.type)}
    <p class="hint">${text.infoFrom[rating.infoFrom]}</p>`;
};

const there = (view: BragView, { there: rating }: ComparedRating, levels: number): unknown => {
  const { t } = view;
  if (!rating) return t('brag.notUsed');
  const { level } = rating;
  return html`${hours(view, rating.hours, rating.clock)}
  ${level === undefined ? nothing : html`<p class="hint">${t('brag.level', { level, levels })}</p>`}`;
};

/** Roles are written out: as cards, the rows would be no table to some browsers. */
const table = (view: BragView, other: Comparator): TemplateResult => {
  const { t, text, pack } = view;
  const area = text.comparators[other.id]?.area ?? other.id;
  const levels = new Set(Object.values(other.ratings).flatMap(({ level }) => level ?? [])).size;
  const cell = (title: string, words: unknown) =>
    html`<td role="cell"><span class="cell-title" aria-hidden="true">${title}</span>${words}</td>`;
  return html`<table
    class="compare"
    role="table"
    aria-label=${t('brag.compared', { here: pack.council.name, there: area })}
  >
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">${t('brag.rating')}</th>
        <th role="columnheader" scope="col">${pack.council.name}</th>
        <th role="columnheader" scope="col">${area}</th>
      </tr>
    </thead>
    <tbody>
      ${compareRatings(pack.ratings, other).map((row) => {
        const label = labelOf(view, row.id);
        return html`<tr role="row">
          <th role="rowheader" scope="row">${row.here ? ratingName(row.here, label) : label}</th>
          ${cell(pack.council.name, here(view, row))} ${cell(area, there(view, row, levels))}
        </tr>`;
      })}
    </tbody>
  </table>`;
};

const comparison = (view: BragView): unknown => {
  const { t, text, pack, compared } = view;
  const other = pack.comparators.find(({ id }) => id === compared.value);
  if (!other) return nothing;
  const words = text.comparators[other.id];
  return html`
    <div role="status">
      <p><strong>${words?.area}:</strong> ${words?.note}</p>
      ${words?.hoursMean ? html`<p>${t('brag.hoursThere', { meaning: words.hoursMean })}</p>` : nothing}
    </div>
    ${
      Object.keys(other.ratings).length > 0
        ? table(view, other)
        : html`<p class="notice information">${t('brag.nothingRead', { area: words?.area ?? '' })}</p>`
    }
    <p class="hint">${t('brag.source')} <span translate="no">${other.source}</span></p>
  `;
};

/** This council's ratings beside those of another area: the same colour means another time there. */
export const compare = (view: BragView): TemplateResult => {
  const { t, text, pack, compared } = view;
  const onChange = ({ target }: Event): void => void (compared.value = (target as HTMLSelectElement).value);
  return html`<section class="part" aria-labelledby="compare-title">
    <h3 id="compare-title">${t('brag.compare')}</h3>
    <p>${t('brag.compareLead')}</p>
    <div class="field" part="field">
      <label class="label" for="compare-with">${t('brag.compareWith')}</label>
      <select class="input" part="input" id="compare-with" @change=${onChange}>
        ${pack.comparators.map(
          ({ id }) =>
            html`<option value=${id} ?selected=${id === compared.peek()}>${text.comparators[id]?.area ?? id}</option>`,
        )}
      </select>
    </div>
    <div class="comparison">${watch(() => comparison(view))}</div>
  </section>`;
};
