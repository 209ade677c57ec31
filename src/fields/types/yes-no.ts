import type { FieldRenderer, FieldView } from '../view.js';
import { radios } from './choices.js';

/** With a way to give no answer after all. A radio cannot be taken back, and an unticked box would not be an answer. */
const withNone = (view: FieldView): FieldView => ({
  ...view,
  options: [...view.options, { value: undefined, label: view.t('field.noAnswer') }],
});

/** Yes or no. */
export const yesNo: FieldRenderer = (view) => {
  const asked = { ...view, options: [view.option(true), view.option(false)] };
  return radios(view.location.required ? asked : withNone(asked));
};

/** One of a few, on a form whose schema does not say which of them means nothing. */
export const openRadios: FieldRenderer = (view) => {
  const { const: fixed } = view.location.facts;
  const options = view.options.length > 0 || fixed === undefined ? view.options : [view.option(fixed)];
  return radios(view.canBeBlank ? withNone({ ...view, options }) : { ...view, options });
};
