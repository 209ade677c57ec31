import { html, noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import { equal } from '../../schema/json.js';
import { ifDefined } from 'lit/directives/if-defined.js';
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

/** Fills a list to open, and chooses in it: a template for each option would cost a form of many lists its speed. */
const offer = directive(
  class extends Directive {
    #labels = '';

    render(_labels: readonly string[], _chosen: number): unknown {
      return noChange;
    }

    override update({ element }: ElementPart, [labels, chosen]: [readonly string[], number]): unknown {
      const list = element as HTMLSelectElement;
      const now = labels.join('\n');
      if (now !== this.#labels) list.replaceChildren(...labels.map((label) => new Option(label)));
      this.#labels = now;
      list.selectedIndex = chosen;
      return noChange;
    }
  },
);

/** One of many options. */
export const select: FieldRenderer = (view) => {
  const { value } = view.location;
  const chosen = value === undefined ? 0 : 1 + view.options.findIndex((option) => equal(value, option.value));
  return labelled(
    view,
    html`<select
      class="input"
      part="input"
      autocomplete="off"
      id=${view.id}
      aria-describedby=${ifDefined(view.describedBy)}
      aria-invalid=${view.error ? 'true' : 'false'}
      @change=${(event: Event) => view.set(view.options[(event.target as HTMLSelectElement).selectedIndex - 1]?.value)}
      @blur=${view.leave}
      ${offer([view.t('field.choose'), ...view.options.map(({ label }) => label)], chosen)}
    ></select>`,
  );
};
