import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../view.js';

// Every part of a template costs, also where nothing stands in it: in a form of 1,000 fields that is what a person waits for.

/** The question, and whether the council needs it. */
const question = ({ label, need }: FieldView) =>
  need ? html`${label}<span class="need" .textContent=${` (${need})`}></span>` : label;

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
const answer = (view: FieldView, control: unknown): unknown =>
  view.canBeNotKnown
    ? html`${control}
        <div class="choice not-known">
          <input
            type="checkbox"
            id="${view.id}-not-known"
            .checked=${live(view.location.value === null)}
            @change=${(event: Event) => view.set((event.target as HTMLInputElement).checked ? null : undefined)}
          />
          <label for="${view.id}-not-known"
            >${view.t('field.notKnown')}<span class="visually-hidden">: ${view.label}</span></label
          >
        </div>`
    : control;

export const classes = (view: FieldView): string => (view.error ? 'field has-error' : 'field');

/** A field of one control: label, hint, error, control. */
export const labelled = (view: FieldView, control: TemplateResult): TemplateResult => html`
  <div class=${classes(view)} part="field">
    <label class="label" for=${view.id}>${question(view)}</label>${words(view)}${answer(view, control)}
  </div>
`;

/** A field of several controls: a fieldset whose legend is the question. */
export const grouped = (view: FieldView, controls: unknown): TemplateResult => html`
  <div class=${classes(view)} part="field">
    <fieldset aria-describedby=${ifDefined(view.describedBy)}>
      <legend class="label">${question(view)}</legend>
      ${words(view)}${answer(view, controls)}
    </fieldset>
  </div>
`;
