import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/index.js';
import { telephone, type PhoneNumber } from './emergency.js';

/** Words from a pack that show while a condition holds. */
export interface Notice {
  readonly id: string;
  readonly tone: 'urgent' | 'warning' | 'information';
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly phones: readonly PhoneNumber[];
}

const number = (one: PhoneNumber) =>
  one.phone
    ? html`<li>
        ${one.team}: ${telephone(one.phone)}
        ${one.hoursAsPrinted ? html`<span>(${one.hoursAsPrinted})</span>` : nothing}
      </li>`
    : nothing;

/** A link opens a new tab, so that nothing typed is lost. */
const link = (t: Translator, one: Notice['links'][number]) =>
  html`<p>
    <a href=${one.href} target="_blank" rel="noopener noreferrer">${one.text} ${t('opensInNewTab')}</a>
  </p>`;

export const notice = (t: Translator, one: Notice): TemplateResult => html`
  <section class="notice ${one.tone}" part="notice" aria-labelledby="notice-${one.id}">
    <h3 id="notice-${one.id}">${one.title}</h3>
    ${one.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${
      one.phones.length > 0
        ? html`<ul class="phones">
            ${one.phones.map(number)}
          </ul>`
        : nothing
    }
    ${one.links.map((each) => link(t, each))}
  </section>
`;
