import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { equal } from '../../schema/json.js';
import { grouped, labelled } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';

/** The first option carries the field's own id, so that an error leads to it. */
const optionId = (view: FieldView, index: number): string => (index === 0 ? view.id : `${view.id}-${index}`);

/** One button with its words. */
export const choice = (
  view: FieldView,
  index: number,
  kind: 'radio' | 'checkbox',
  isChecked: boolean,
  onChange: (event: Event) => void,
) => html`
  <div class="choice">
    <input type=${kind} name=${view.id} id=${optionId(view, index)} .checked=${live(isChecked)} @change=${onChange} />
    <label for=${optionId(view, index)}>${view.options[index]?.label}</label>
  </div>
`;

/** One of a few options. */
export const radios: FieldRenderer = (view) =>
  grouped(
    view,
    html`<div class=${view.look.inline ? 'choices inline' : 'choices'}>
      ${view.options.map((option, index) =>
        choice(view, index, 'radio', equal(view.location.value, option.value), () => view.set(option.value)),
      )}
    </div>`,
  );

/** One of many options. */
export const select: FieldRenderer = (view) =>
  labelled(
    view,
    html`<select
      class="input"
      part="input"
      id=${view.id}
      autocomplete="off"
      aria-describedby=${ifDefined(view.describedBy)}
      aria-invalid=${view.error ? 'true' : 'false'}
      @change=${(event: Event) => view.set(view.options[(event.target as HTMLSelectElement).selectedIndex - 1]?.value)}
      @blur=${view.leave}
    >
      <option .selected=${live(view.location.value === undefined)} .text=${view.t('field.choose')}></option>
      ${view.options.map(
        ({ value, label }) =>
          html`<option .selected=${live(equal(view.location.value, value))} .text=${label}></option>`,
      )}
    </select>`,
  );
