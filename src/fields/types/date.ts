import { html } from 'lit';
import { control } from '../parts/control.js';
import { grouped } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';

type Box = 'day' | 'month' | 'year';

interface Boxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '');

const twoDigits = (digits: string): string => digits && digits.padStart(2, '0');

/** The three boxes from `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or whatever was typed so far. */
const toBoxes = (value: unknown): Boxes => {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
  return { year, month: withoutZeros(month), day: withoutZeros(day) };
};

/** One string that keeps what was typed, right or wrong; only a right one passes the schema. */
const toValue = ({ day, month, year }: Boxes): string | undefined => {
  const clean = [year, month, day].map((part) => part.trim().replaceAll('-', ''));
  const [y = '', m = '', d = ''] = clean;
  if (d) return `${y}-${twoDigits(m)}-${twoDigits(d)}`;
  if (m) return `${y}-${twoDigits(m)}`;
  return y || undefined;
};

const BOXES: readonly Box[] = ['day', 'month', 'year'];

const box = (view: FieldView, which: Box, boxes: Boxes, onChange: (value: string | undefined) => void) => {
  const id = which === 'day' ? view.id : `${view.id}-${which}`;
  return html`<div class="date-box">
    <label for=${id}>${view.t(`field.${which}`)}</label>
    <input
      class="input"
      size=${which === 'year' ? 4 : 2}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      ${control(
        { id, 'aria-invalid': view.error ? 'true' : 'false' },
        {
          value: boxes[which],
          oninput: (event) => onChange(toValue({ ...boxes, [which]: (event.target as HTMLInputElement).value })),
        },
      )}
    />
  </div>`;
};

/** Three boxes for what `value` says of a date so far. */
export const dateBoxes = (view: FieldView, value: unknown, onChange: (value: string | undefined) => void) => {
  const boxes = toBoxes(value);
  return BOXES.map((which) => box(view, which, boxes, onChange));
};

/** Several boxes are left when focus leaves them all. */
export const leftTogether =
  (view: FieldView) =>
  (event: FocusEvent): void => {
    const group = event.currentTarget as HTMLElement;
    if (!(event.relatedTarget instanceof Node && group.contains(event.relatedTarget))) view.leave();
  };

/** A date in three boxes; an approximate one may leave out the day, or the day and the month. */
export const date: FieldRenderer = (view) =>
  grouped(
    view,
    html`<div class="date-boxes" @focusout=${leftTogether(view)}>
      ${dateBoxes(view, view.location.value, view.set)}
    </div>`,
  );
