import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/index.js';
import { link, numberLine, type PhoneNumber } from './emergency.js';

/** Words from a pack that show while a condition holds. */
export interface Notice {
  readonly id: string;
  readonly tone: 'urgent' | 'warning' | 'information';
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly phones: readonly PhoneNumber[];
}

export const notice = (t: Translator, one: Notice): TemplateResult => html`
  <section class="notice ${one.tone}" part="notice" aria-labelledby="notice-${one.id}">
    <h3 id="notice-${one.id}">${one.title}</h3>
    ${one.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${
      one.phones.length > 0
        ? html`<ul class="phones">
            ${one.phones.map((each) => each.phone && html`<li>${numberLine(t, 'frontDoor', each)}</li>`)}
          </ul>`
        : nothing
    }
    ${one.links.map(({ text, href }) => link(t, text, href))}
  </section>
`;
