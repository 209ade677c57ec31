import { html, nothing, svg } from 'lit';
import { areaLabel } from '../areas-part.js';
import type { ChecklistWidget } from '../../checklist-widget.js';

/** The three sides, from the corner at the bottom left round; dots sit along each. */
const SIDES = [
  { from: [40, 250], to: [180, 20] },
  { from: [180, 20], to: [320, 250] },
  { from: [320, 250], to: [40, 250] },
] as const;

/** More dots than this would run into one another. */
const MOST_DOTS = 12;

interface Side {
  readonly label: string;
  /** Worries that were ticked, by area. */
  readonly areas: readonly { readonly label: string; readonly count: number }[];
  readonly count: number;
  readonly strengths: number;
}

const dots = ({ count }: Side, index: number) => {
  const { from, to } = SIDES[index % SIDES.length] ?? SIDES[0];
  const shown = Math.min(count, MOST_DOTS);
  return Array.from({ length: shown }, (_, at) => {
    const share = (at + 1) / (shown + 1);
    const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    return svg`<circle class="dot" cx=${x} cy=${y} r="8"></circle>`;
  });
};

/** How a side is marked in the picture and in the list. */
const LETTERS = ['A', 'B', 'C'];
const PLACES = [
  [82, 118],
  [278, 118],
  [180, 284],
] as const;

const line = ({ t }: ChecklistWidget, { label, areas, count, strengths }: Side, index: number) =>
  html`<li>
    <strong>${LETTERS[index]}. ${label}:</strong> ${t('checklist.picture.ticks', { count })}${
      areas.length > 0
        ? html` (${areas.map((one) => (one.count > 1 ? `${one.label} ×${one.count}` : one.label)).join(', ')})`
        : nothing
    }${strengths > 0 ? html`; ${t('checklist.picture.strengths', { count: strengths })}` : nothing}
  </li>`;

/** The three sides of a child's life, and where the ticks fall. The list beside it says the same. */
export const threeSides = (widget: ChecklistWidget): unknown => {
  const { t, text, placed, source } = widget;
  const ticked = placed.filter(
    ({ id }) => (widget.answer(`/indicators/${id}`) as { answer?: string } | undefined)?.answer === 'yes',
  );
  if (ticked.length === 0) return nothing;
  const sides = Object.keys(source.indicators).map((dimension): Side => {
    const mine = ticked.filter((one) => one.dimension === dimension);
    const worries = mine.filter(({ level }) => level > 1);
    const areas = [...new Set(worries.map(({ area }) => area))];
    return {
      label: text.dimensions[dimension]?.label ?? dimension,
      areas: areas.map((area) => ({
        label: areaLabel(widget, `${dimension}/${area}`),
        count: worries.filter((one) => one.area === area).length,
      })),
      count: worries.length,
      strengths: mine.length - worries.length,
    };
  });
  return html`<section class="stack">
    <h3>${t('checklist.picture.sides')}</h3>
    <figure class="sides" part="picture" aria-label=${t('checklist.picture.sides')}>
      <svg viewBox="0 0 360 300" aria-hidden="true" focusable="false">
        <path class="triangle" d="M40 250L180 20L320 250Z"></path>
        ${sides.slice(0, SIDES.length).map(dots)}
        ${LETTERS.map((letter, index) => svg`<text x=${PLACES[index]?.[0] ?? 0} y=${PLACES[index]?.[1] ?? 0}>${letter}</text>`)}
      </svg>
      <ul>
        ${sides.map((side, index) => line(widget, side, index))}
      </ul>
    </figure>
  </section>`;
};
