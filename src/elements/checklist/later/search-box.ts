import type { Signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../../i18n/index.js';

/** Letters alone, so that an accent or an apostrophe does not hide anything. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase();

/** Whether every word of a search begins a word here. */
export const isMatch = (words: string, query: string): boolean => {
  const here = ` ${plain(words)}`;
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => here.includes(` ${word}`) || here.includes(`(${word}`));
};

/** Narrows what is shown. What is typed here is no answer, and goes nowhere. */
export const searchBox = (t: Translator, id: string, query: Signal<string>): TemplateResult => html`
  <div class="field" role="search">
    <label class="label" for="search-${id}">${t('checklist.search')}</label>
    <input
      class="input"
      part="input"
      type="search"
      id="search-${id}"
      autocomplete="off"
      spellcheck="false"
      .value=${query.peek()}
      @input=${(event: Event) => (query.value = (event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        // Enter would go on to the next page.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  </div>
`;
