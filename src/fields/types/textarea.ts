import { html, nothing } from 'lit';
import { control, described } from '../parts/control.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';
import { showPlain } from '../as-typed.js';

/** The count is shown once this share of a limit is used. */
const COUNT_FROM = 0.75;

const countWords = (view: FieldView, length: number): string | undefined => {
  const { maxLength } = view.location.facts;
  const { softLimit } = view.look;
  if (maxLength !== undefined && length > maxLength) {
    return view.t('field.charactersOver', { count: length - maxLength });
  }
  if (softLimit !== undefined && length > softLimit) {
    return view.t('field.charactersSoft', { count: length - softLimit });
  }
  const limit = softLimit ?? maxLength;
  return limit !== undefined && length >= limit * COUNT_FROM
    ? view.t('field.charactersLeft', { count: limit - length })
    : undefined;
};

/** Several lines of text, with a count as a limit comes near. */
export const textarea: FieldRenderer = (view) => {
  const { typed, leave } = view;
  const shown = showPlain(view.location.value);
  const count = countWords(view, [...shown].length);
  const describedBy = [view.describedBy, `${view.id}-count`].filter(Boolean).join(' ');
  return labelled(
    view,
    html`<textarea
        class="input"
        part="input"
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        translate="no"
        ${control(
          { ...described({ ...view, describedBy }), rows: view.look.rows ?? 5 },
          {
            value: shown,
            oninput: (event) => typed((event.target as HTMLTextAreaElement).value),
            onblur: leave,
          },
        )}
      ></textarea>
      <p class="hint count" id="${view.id}-count" aria-live="polite">${count ?? nothing}</p>`,
  );
};
