import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../view.js';
import { control } from './control.js';

// Every part of a template costs, also where nothing stands in it: in a form of 1,000 fields that is what a person waits for.

/** Whether the council needs it, after the question. */
const needWords = ({ need }: FieldView): string => (need ? ` (${need})` : '');

/** The hint, the error and where the answer came from, with the ids that `describedBy` names. */
export const words = ({ id, hint, error, describedBy, t }: FieldView): unknown => {
  const said = [
    hint && html`<p class="hint" id="${id}-hint">${hint}</p>`,
    error &&
      html`<p class="error" id="${id}-error"><span class="visually-hidden">${t('error.prefix')}</span> ${error}</p>`,
    describedBy?.includes(`${id}-preset`) && html`<p class="hint" id="${id}-preset">${t('form.preset')}</p>`,
  ].filter(Boolean);
  return said.length > 1 ? said : (said[0] ?? nothing);
};

/** The control, and where it is offered "asked, and not known": an answer of its own, different from blank. */
const answer = (view: FieldView, shown: unknown): unknown =>
  view.canBeNotKnown
    ? html`${shown}
        <div class="choice not-known">
          <input
            type="checkbox"
            ${control(
              { id: `${view.id}-not-known` },
              {
                checked: view.location.value === null,
                onchange: (event) => view.set((event.target as HTMLInputElement).checked ? null : undefined),
              },
            )}
          />
          <label for="${view.id}-not-known"
            >${view.t('field.notKnown')}<span class="visually-hidden">: ${view.label}</span></label
          >
        </div>`
    : shown;

export const classes = (view: FieldView): string => (view.error ? 'field has-error' : 'field');

/** A field of one control: label, hint, error, control. */
export const labelled = (view: FieldView, shown: TemplateResult): TemplateResult => html`
  <div class=${classes(view)} part="field">
    <label class="label" for=${view.id}>${view.label}<span class="need" .textContent=${needWords(view)}></span></label
    >${words(view)}${answer(view, shown)}
  </div>
`;

/** A field of several controls: a fieldset whose legend is the question. */
export const grouped = (view: FieldView, controls: unknown): TemplateResult => html`
  <div class=${classes(view)} part="field">
    <fieldset aria-describedby=${view.describedBy ?? nothing}>
      <legend class="label">${view.label}<span class="need" .textContent=${needWords(view)}></span></legend>
      ${words(view)}${answer(view, controls)}
    </fieldset>
  </div>
`;
