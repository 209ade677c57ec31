import { html, noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import { equal } from '../../schema/json.js';
import { control, described } from '../parts/control.js';
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
  onchange: (event: Event) => void,
) => html`
  <div class="choice">
    <input ${control({ type: kind, name: view.id, id: optionId(view, index) }, { checked: isChecked, onchange })} />
    <label for=${optionId(view, index)}>${view.options[index]?.label}</label>
  </div>
`;

/** One of a few options. */
export const radios: FieldRenderer = (view) => {
  const { set } = view;
  return grouped(
    view,
    html`<div class=${view.look.inline ? 'choices inline' : 'choices'}>
      ${view.options.map((option, index) =>
        choice(view, index, 'radio', equal(view.location.value, option.value), () => set(option.value)),
      )}
    </div>`,
  );
};

/** Fills a list to open: a template for each option would cost a form of many lists its speed. */
export const offer: (labels: readonly string[]) => DirectiveResult = directive(
  class extends Directive {
    #labels = '';

    render(_labels: readonly string[]): unknown {
      return noChange;
    }

    override update({ element }: ElementPart, [labels]: [readonly string[]]): unknown {
      const list = element as HTMLSelectElement;
      const now = labels.join('\n');
      if (now !== this.#labels) list.replaceChildren(...labels.map((label) => new Option(label)));
      this.#labels = now;
      return noChange;
    }
  },
);

/** One of many options. */
export const select: FieldRenderer = (view) => {
  const { location, options, set, leave } = view;
  const { value } = location;
  const chosen = value === undefined ? 0 : 1 + options.findIndex((option) => equal(value, option.value));
  return labelled(
    view,
    html`<select
      class="input"
      part="input"
      autocomplete="off"
      ${offer([view.t('field.choose'), ...options.map(({ label }) => label)])}
      ${control(described(view), {
        selectedIndex: chosen,
        onchange: (event) => set(options[(event.target as HTMLSelectElement).selectedIndex - 1]?.value),
        onblur: leave,
      })}
    ></select>`,
  );
};
