import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FieldView } from '../view.js';

const need = (view: FieldView) => (view.need ? html` <span class="need">(${view.need})</span>` : nothing);

/** The hint and the error, with the ids that `describedBy` names. */
export const words = (view: FieldView): TemplateResult => html`
  ${view.hint ? html`<p class="hint" id="${view.id}-hint">${view.hint}</p>` : nothing}
  ${
    view.error
      ? html`<p class="error" id="${view.id}-error">
          <span class="visually-hidden">${view.t('error.prefix')}</span> ${view.error}
        </p>`
      : nothing
  }
`;

/** "Asked, and not known" is an answer of its own, different from blank. */
const notKnown = (view: FieldView) =>
  view.canBeNotKnown
    ? html`<div class="choice not-known">
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
    : nothing;

const preset = (view: FieldView) =>
  view.describedBy?.includes(`${view.id}-preset`)
    ? html`<p class="hint" id="${view.id}-preset">${view.t('form.preset')}</p>`
    : nothing;

export const classes = (view: FieldView): string => (view.error ? 'field has-error' : 'field');

/** A field of one control: label, hint, error, control. */
export const labelled = (view: FieldView, control: TemplateResult): TemplateResult => html`
  <div class=${classes(view)} part="field">
    <label class="label" for=${view.id}>${view.label}${need(view)}</label>
    ${words(view)}${preset(view)}${control}${notKnown(view)}
  </div>
`;

/** A field of several controls: a fieldset whose legend is the question. */
export const grouped = (view: FieldView, controls: unknown): TemplateResult => html`
  <div class=${classes(view)} part="field">
    <fieldset aria-describedby=${ifDefined(view.describedBy)}>
      <legend class="label">${view.label}${need(view)}</legend>
      ${words(view)}${controls}${notKnown(view)}
    </fieldset>
  </div>
`;
