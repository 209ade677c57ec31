import { html, nothing } from 'lit';
import type { Facts, Json } from '../../schema/types.js';
import { asTyped, type Writing } from '../as-typed.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';
import { withHint, writtenLine } from './line.js';

const parse = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** An object or a list is written as JSON; words are words where the schema takes them. What cannot be read is kept. */
const writingOf = ({ types }: Facts, indent: number): Writing => ({
  read: (typed) => {
    if (typed.trim() === '') return undefined;
    return types.includes('string') && !looksLikeJson(typed) ? typed : (parse(typed) ?? typed);
  },
  show: (value) => {
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? value : JSON.stringify(value, null, indent);
  },
});

/** Objects and lists of which the schema does not say what is in them. */
const box: FieldRenderer = (plain) => {
  const view = withHint(plain, plain.t('field.json'));
  const writing = writingOf(view.location.facts, 2);
  return labelled(
    view,
    html`<textarea
      class="input"
      part="input"
      id=${view.id}
      rows=${view.look.rows ?? 5}
      autocomplete="off"
      spellcheck="false"
      dir="ltr"
      translate="no"
      aria-describedby=${view.describedBy ?? nothing}
      aria-invalid=${view.error ? 'true' : 'false'}
      ${asTyped(view.location.value, writing)}
      @input=${(event: Event) => view.set(writing.read((event.currentTarget as HTMLTextAreaElement).value))}
      @blur=${view.leave}
    ></textarea>`,
  );
};

/** Anything: words, or an object or a list as JSON. */
const line: FieldRenderer = (view) => {
  const { value, facts } = view.location;
  const isOdd = typeof value === 'string' && looksLikeJson(value);
  const control = writtenLine(view, value, writingOf(facts, 0));
  return labelled(
    view,
    html`${control}${isOdd ? html`<p class="hint" role="status">${view.t('field.jsonAsWords')}</p>` : nothing}`,
  );
};

/** What no other control can show: written as JSON. */
export const json: FieldRenderer = (view) => (view.location.facts.types.includes('string') ? line(view) : box(view));
