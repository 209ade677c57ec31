import { html } from 'lit';
import type { FieldRenderer } from '../view.js';
import { shownText } from './text.js';

/** An answer that the page gives and the person reads; nothing while there is none. */
export const readOnly: FieldRenderer = (view) =>
  view.location.value === undefined
    ? html``
    : html`
        <div class="field" part="field">
          <p class="label">${view.label}</p>
          <p id=${view.id} tabindex="-1">${shownText(view)}</p>
        </div>
      `;

/** A place that no field type can show; the rest of the form works. */
export const unsupported: FieldRenderer = (view) => html`
  <div class="field" part="field">
    <p class="label">${view.label}</p>
    <p id=${view.id} tabindex="-1">${view.t('field.unsupported', { pointer: view.location.pointer })}</p>
  </div>
`;
