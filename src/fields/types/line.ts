import { html, type TemplateResult } from 'lit';
import { asTyped, type Writing } from '../as-typed.js';
import { control, described } from '../parts/control.js';
import type { FieldView } from '../view.js';

/** A control of one line whose answer is written otherwise than it is stored; once left, it shows what was understood. */
export const writtenLine = (
  view: FieldView,
  value: FieldView['location']['value'],
  writing: Writing,
  { id = view.id, size = view.look.width, inputmode, onType = view.set }: LineOptions = {},
): TemplateResult => {
  const { leave } = view;
  const own = described({ ...view, id, describedBy: id === view.id ? view.describedBy : undefined });
  const box = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;
  return html`<input
    class="input"
    part="input"
    type="text"
    autocomplete="off"
    spellcheck="false"
    dir="auto"
    translate="no"
    ${asTyped(value, writing)}
    ${control(
      { ...own, size, inputmode },
      {
        oninput: (event) => onType(writing.read(box(event).value)),
        onchange: (event) => void (box(event).value = writing.show(writing.read(box(event).value))),
        onblur: leave,
      },
    )}
  />`;
};

interface LineOptions {
  readonly id?: string;
  readonly size?: number | undefined;
  readonly inputmode?: 'decimal';
  readonly onType?: (value: ReturnType<Writing['read']>) => void;
}

/** The view with a hint of ours where it has none. */
export const withHint = (view: FieldView, hint: string): FieldView =>
  view.hint === undefined
    ? { ...view, hint, describedBy: [`${view.id}-hint`, view.describedBy].filter(Boolean).join(' ') }
    : view;
