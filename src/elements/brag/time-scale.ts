import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/index.js';
import { dayOff, daysFrom } from '../../rules/brag/index.js';
import { wallTime } from '../../rules/hours/index.js';

const WIDTH = 360;
const TOP = 6;
/** Height of a row of numbers; those that would touch stand one below the other. */
const ROW = 24;
const RADIUS = 10;
const STRIPE = 6;
/** More days than this have one letter each. */
const MOST_WORDS = 7;

/** A moment and its number in the list below the scale. */
export interface Mark {
  readonly number: number;
  readonly moment: Date;
}

interface PlacedMark extends Mark {
  readonly x: number;
  readonly row: number;
}

const DAY = 86_400_000;

/** How far along the days a moment is, in days. */
const along = (moment: Date, first: string): number => {
  const { date, time } = wallTime(moment);
  return (Date.parse(`${date}T${time}Z`) - Date.parse(first)) / DAY;
};

/** The first and the last number stay whole. */
const within = (x: number): number => Math.min(Math.max(x, RADIUS + 1), WIDTH - RADIUS - 1);

/** Each mark in the first row where it touches no other. */
const inRows = (marks: readonly (Mark & { readonly x: number })[]): readonly PlacedMark[] => {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const isFree = (row: number): boolean =>
      placed.every((other) => other.row !== row || Math.abs(other.x - mark.x) > 2 * RADIUS + 2);
    let row = 0;
    while (!isFree(row)) row += 1;
    placed.push({ ...mark, row });
  }
  return placed;
};

const part = (date: string, lang: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(Date.parse(date));

/** Level lines through a day: a pattern would need an id, which a page's own base address could lead elsewhere. */
const stripes = (x: number, width: number, height: number): string => {
  let lines = '';
  for (let y = 1 + STRIPE; y < height; y += STRIPE) lines += `M${x + 1} ${y}h${width - 2}`;
  return lines;
};

/**
 * A scale of days with a number for each moment; days that are no working days are striped. The list below it has the
 * same facts in words.
 */
export const timeScale = (t: Translator, marks: readonly Mark[], holidays: readonly string[]): TemplateResult => {
  const moments = marks.map(({ moment }) => moment.getTime());
  const dates = [Math.min(...moments), Math.max(...moments)].map((time) => wallTime(new Date(time)).date);
  const [first = '', last = ''] = dates;
  const days = daysFrom(first, last);
  const width = WIDTH / days.length;
  // Time runs with the writing.
  const flip = (x: number): number => (t.dir === 'rtl' ? WIDTH - x : x);
  const placed = inRows(marks.map((mark) => ({ ...mark, x: flip(within(along(mark.moment, first) * width)) })));
  const bottom = TOP + (Math.max(...placed.map(({ row }) => row)) + 1) * ROW + 8;
  const isNarrow = days.length > MOST_WORDS;
  const day = (date: string, index: number) => {
    const x = flip(index * width + (t.dir === 'rtl' ? width : 0));
    return svg`<rect class="day" x=${x} y="1" width=${width} height=${bottom}></rect>
      ${dayOff(date, holidays) ? svg`<path class="off" d=${stripes(x, width, bottom)}></path>` : nothing}
      <text x=${x + width / 2} y=${bottom + 15}>${part(date, t.lang, { weekday: isNarrow ? 'narrow' : 'short' })}</text>
      <text x=${x + width / 2} y=${bottom + 29}>${part(date, t.lang, { day: 'numeric' })}</text>`;
  };
  return html`<svg class="scale" viewBox="-1 0 ${WIDTH + 2} ${bottom + 34}" role="img" aria-label=${t('brag.scale')}>
    ${days.map(day)}
    ${placed.map(({ x, row, number }) => {
      const y = TOP + row * ROW + RADIUS;
      return svg`<path class="stem" d="M${x} ${y}V${bottom + 1}"></path>
        <circle cx=${x} cy=${y} r=${RADIUS}></circle>
        <text class="number" x=${x} y=${y + 4.5}>${number}</text>`;
    })}
  </svg>`;
};
