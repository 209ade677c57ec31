import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, link } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import { isOverdue, type Card, type CardText, type NoticesPack } from '../../packs/index.js';
import { councilWords, heading } from '../form-widget/parts.js';

/** What a card is made of. */
export interface CardParts {
  readonly t: Translator;
  readonly pack: NoticesPack;
  readonly card: Card;
  readonly text: CardText | undefined;
  /** It stands among others, under the title of them all. */
  readonly isList: boolean;
}

/** What it is, and of which day; no date stands where the source prints none. */
const caption = (t: Translator, { topic, date }: Card): string =>
  [t.find(`notice.topic.${topic}`), date && formatDate(date, t.lang)].filter(Boolean).join(' · ');

/** One card: what it is, what it says, where to read on, and how far to trust it on this day. */
export const cardView = ({ t, pack, card, text, isList }: CardParts, today: string): TemplateResult => {
  if (!text) return html``;
  const { id, source, reviewBy } = card;
  const title = `card-${id}`;
  const reviewed = formatDate(reviewBy, t.lang);
  return html`<article class="card" part="card" aria-labelledby=${isList ? title : 'screen-title'}>
    <p class="caption">${caption(t, card)}</p>
    ${isList ? html`<h3 id=${title}>${text.title}</h3>` : heading(text.title)}
    ${isOverdue(card, today) ? html`<p class="notice warning">${t('notice.overdue', { date: reviewed })}</p>` : nothing}
    ${text.paragraphs.map((one) => html`<p>${councilWords({ pack }, one)}</p>`)}
    ${
      text.list
        ? html`<dl>
            ${text.list.map(
              ({ term, words }) =>
                html`<dt>${term}</dt>
                  <dd>${words}</dd>`,
            )}
          </dl>`
        : nothing
    }
    ${text.links.map(({ text: words, href }) => (href.startsWith('https://') ? link(t, words, href) : nothing))}
    <p class="hint">
      ${t('from.source')} <span translate="no">${source}</span>. ${t('from.reviewBy', { date: reviewed })}
    </p>
  </article>`;
};
