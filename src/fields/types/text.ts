import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { showPlain } from '../as-typed.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';

/** Answers about a child are not for the browser to fill in, check online, or suggest. */
export const isPersonal = (view: FieldView): boolean => view.look.autocomplete !== undefined;

/**
 * One line of text, an email address or a telephone number. The browser may fill in a blank box about the person; once
 * something stands in it, the browser is not to remember that on this computer.
 */
export const text: FieldRenderer = (view) =>
  labelled(
    view,
    html`<input
      class="input"
      part="input"
      id=${view.id}
      size=${ifDefined(view.look.width)}
      type=${view.type === 'uri' ? 'url' : view.type}
      autocomplete=${(showPlain(view.location.value) === '' && view.look.autocomplete) || 'off'}
      spellcheck=${isPersonal(view) ? 'true' : 'false'}
      dir="auto"
      translate="no"
      aria-describedby=${ifDefined(view.describedBy)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(showPlain(view.location.value))}
      @input=${(event: Event) => view.typed((event.target as HTMLInputElement).value)}
      @blur=${view.leave}
    />`,
  );
