import { html } from 'lit';
import { control, described } from '../parts/control.js';
import { classes, words } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';

/** A statement to tick. Not ticked is blank: it is never an answer of "no". */
export const checkbox: FieldRenderer = (view) => html`
  <div class=${classes(view)} part="field">
    ${words(view)}
    <div class="choice">
      <input
        type="checkbox"
        ${control(described(view), {
          checked: view.location.value === true,
          onchange: (event) => view.set((event.target as HTMLInputElement).checked || undefined),
        })}
      />
      <label for=${view.id}>${view.label}</label>
    </div>
  </div>
`;
