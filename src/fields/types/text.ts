import { html } from 'lit';
import { showPlain } from '../as-typed.js';
import { control, described } from '../parts/control.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';

/** Answers about a child are not for the browser to fill in, check online, or suggest. */
export const isPersonal = (view: FieldView): boolean => view.look.autocomplete !== undefined;

/**
 * One line of text, an email address or a telephone number. The browser may fill in a blank box about the person; once
 * something stands in it, the browser is not to remember that on this computer.
 */
export const text: FieldRenderer = (view) => {
  const shown = showPlain(view.location.value);
  const { typed, leave } = view;
  const attributes = {
    ...described(view),
    size: view.look.width,
    type: view.type === 'uri' ? 'url' : view.type,
    autocomplete: (shown === '' && view.look.autocomplete) || 'off',
    spellcheck: String(isPersonal(view)),
  };
  return labelled(
    view,
    html`<input
      class="input"
      part="input"
      dir="auto"
      translate="no"
      ${control(attributes, {
        value: shown,
        oninput: (event) => typed((event.target as HTMLInputElement).value),
        onblur: leave,
      })}
    />`,
  );
};
