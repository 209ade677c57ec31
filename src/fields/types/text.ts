import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';

/** Where the control is of another kind than the field. */
const INPUT_TYPES: Readonly<Record<string, 'text' | 'url'>> = { number: 'text', uri: 'url' };

/** What stands in a text control: nothing for blank and for "not known". */
export const shownText = (view: FieldView): string => {
  const { value } = view.location;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Answers about a child are not for the browser to fill in, check online, or suggest. */
export const isPersonal = (view: FieldView): boolean => view.look.autocomplete !== undefined;

/**
 * One line of text, an email address, a telephone number or a number. The browser may fill in a blank box about the person; once
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
      type=${INPUT_TYPES[view.type] ?? view.type}
      inputmode=${ifDefined(view.type === 'number' ? 'decimal' : undefined)}
      autocomplete=${(shownText(view) === '' && view.look.autocomplete) || 'off'}
      spellcheck=${isPersonal(view) ? 'true' : 'false'}
      dir="auto"
      translate="no"
      aria-describedby=${ifDefined(view.describedBy)}
      aria-invalid=${view.error ? 'true' : 'false'}
      .value=${live(shownText(view))}
      @input=${(event: Event) => view.typed((event.target as HTMLInputElement).value)}
      @blur=${view.leave}
    />`,
  );
