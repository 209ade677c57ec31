import { html, type TemplateResult } from 'lit';
import { telephone } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';

/** A page to look something up on. */
export interface Page {
  readonly name: string;
  readonly url: string;
}

/** A line of what to do: words, with numbers to ring and pages to open among them. The screen and the record have the same. */
export type Words = readonly (string | { readonly phone: string } | Page)[];

/** A line on screen: a number is there to press. */
export const sentence = (t: Translator, words: Words): readonly (string | TemplateResult)[] =>
  words.map((one) => {
    if (typeof one === 'string') return one;
    if ('phone' in one) return telephone(one.phone);
    return html`<a href=${one.url} target="_blank" rel="noopener noreferrer">${one.name} ${t('opensInNewTab')}</a>`;
  });
