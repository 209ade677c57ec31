import { html } from 'lit';
import { equal } from '../../schema/json.js';
import type { Json } from '../../schema/types.js';
import { grouped } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';
import { choice } from './choices.js';

/** Any of several options, stored in the order of the options. */
export const checkboxes: FieldRenderer = (view) => {
  const { value } = view.location;
  const chosen: readonly Json[] = Array.isArray(value) ? value : [];
  const isChosen = (value: Json | undefined): boolean => chosen.some((one) => equal(one, value));
  const toggle = (toggled: Json | undefined, isOn: boolean): void => {
    const next = view.options.flatMap(({ value: one = null }) =>
      (one === toggled ? isOn : isChosen(one)) ? [one] : [],
    );
    view.set(next.length > 0 ? next : undefined);
  };
  return grouped(
    view,
    html`<div class="choices">
      ${view.options.map((option, index) =>
        choice(view, index, 'checkbox', isChosen(option.value), (event) =>
          toggle(option.value, (event.target as HTMLInputElement).checked),
        ),
      )}
    </div>`,
  );
};
