import { html, type Markup } from './html.js';

const height = 100;
const step = 10;

/** A column for each number, in order. `words` is its name; the numbers themselves belong into a table beside it. */
export function columnChart(counts: readonly number[], words: string): Markup {
  const most = Math.max(1, ...counts);
  const width = counts.length * step;
  return html`<svg role="img" aria-label="${words}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
    <line class="axis" x1="0" x2="${width}" y1="${height}" y2="${height}" />
    ${counts.map((count, index) => {
      const tall = (count / most) * height;
      return html`<rect x="${index * step + 1}" y="${height - tall}" width="${step - 2}" height="${tall}" />`;
    })}
  </svg>`;
}

/** A bar of this share of the width, for the eye alone: the number stands beside it. */
export function rowBar(share: number): Markup {
  return html`<svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
    <rect x="0" y="0" width="${share * 100}" height="10" />
  </svg>`;
}
