import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { classes, words } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';

/** A statement to tick. Not ticked is blank: it is never an answer of "no". */
export const checkbox: FieldRenderer = (view) => html`
  <div class=${classes(view)} part="field">
    ${words(view)}
    <div class="choice">
      <input
        type="checkbox"
        id=${view.id}
        aria-describedby=${ifDefined(view.describedBy)}
        aria-invalid=${view.error ? 'true' : 'false'}
        .checked=${live(view.location.value === true)}
        @change=${(event: Event) => view.set((event.target as HTMLInputElement).checked || undefined)}
      />
      <label for=${view.id}>${view.label}</label>
    </div>
  </div>
`;
