import { html } from 'lit';
import type { Translator } from '../../i18n/index.js';
import { equal } from '../../schema/json.js';
import type { Location } from '../../schema/types.js';
import { formatDate } from '../format-date.js';
import { words } from '../parts/frame.js';
import type { FieldRenderer, FieldView } from '../view.js';

/** What a person reads of an answer that they cannot change: a line, or one for each part of it. */
export const linesOf = (t: Translator, { value, facts, properties, items }: Location): readonly string[] => {
  if (value === undefined) return [];
  if (value === null) return [t('field.notKnown')];
  if (typeof value === 'boolean') return [t(value ? 'answer.yes' : 'answer.no')];
  if (typeof value === 'string') return [facts.format === 'date' ? formatDate(value, t.lang) : value];
  const parts = [...properties, ...items.map((item) => ['', item] as const)];
  if (parts.length === 0) return [JSON.stringify(value)];
  return parts.flatMap(([key, part]) => {
    const label = part.facts.title ?? key;
    return linesOf(t, part).map((line) => (label === '' ? line : `${label}: ${line}`));
  });
};

const shownLines = ({ t, options, location }: FieldView): readonly string[] => {
  const option = options.find((one) => one.value !== undefined && equal(one.value, location.value));
  return option ? [option.label] : linesOf(t, location);
};

/**
 * An answer that the page, the service or the schema gives, and that a person reads. What the schema fixes is of
 * interest only where it has a title.
 */
export const readOnly: FieldRenderer = (view) => {
  const { facts } = view.location;
  const lines = shownLines(view);
  if (!facts.readOnly && (facts.title === undefined || lines.length === 0)) return html``;
  return html`
    <div class="field" part="field">
      <p class="label">${view.label}</p>
      ${words(view)}
      <p class="fixed" id=${view.id} tabindex="-1" dir="auto">${lines.join('\n') || view.t('field.notGiven')}</p>
    </div>
  `;
};

/** A place that no field type can show; the rest of the form works. */
export const unsupported: FieldRenderer = (view) => html`
  <div class="field" part="field">
    <p class="label">${view.label}</p>
    <p id=${view.id} tabindex="-1">${view.t('field.unsupported', { pointer: `#${view.location.pointer}` })}</p>
  </div>
`;
