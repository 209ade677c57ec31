import { html, nothing, type TemplateResult } from 'lit';
import type { Rating } from '../../rules/brag/index.js';
import type { BragView } from './brag-view.js';
import { ratingShape } from './shapes.js';

const row = (title: string, words: unknown): TemplateResult => html`
  <div class="fact">
    <dt>${title}</dt>
    <dd>${words}</dd>
  </div>
`;

/** "4 hours", and which hours those are. */
const within = ({ t, pack }: BragView, { infoWithinHours: count }: Rating) =>
  count === undefined
    ? t('brag.noHours')
    : html`<strong>${t('brag.hours', { count })}</strong>
        <span class="hint">${t(`brag.clock.${pack.clock.type ?? 'notStated'}`)}</span>`;

/** One rating. The caution stands before the hours, and the hours never without what they do not promise. */
const card = (view: BragView, rating: Rating): TemplateResult => {
  const { t, text } = view;
  const words = text.ratings[rating.id];
  const id = `rating-${rating.id}`;
  return html`<article class="rating ${rating.colour ?? ''}" part="rating" aria-labelledby=${id}>
    <h4 class="rating-head" id=${id}>${ratingShape(rating)}<span>${words?.label}</span></h4>
    <p class="meaning">${words?.meaning}</p>
    ${
      words?.caution
        ? html`<div class="notice urgent">
            <p><strong>${t('brag.caution')}:</strong> ${words.caution}</p>
          </div>`
        : nothing
    }
    <dl class="facts">
      ${row(t('brag.actNow'), t(rating.immediateAction ? 'answer.yes' : 'answer.no'))}
      ${row(t('brag.infoFrom'), text.infoFrom[rating.infoFrom])} ${row(t('brag.within'), within(view, rating))}
    </dl>
    <dl>
      ${rating.infoWithinHours === undefined ? nothing : row(t('brag.promise'), text.hoursMean.join(' '))}
      ${words?.example ? row(t('brag.example'), words.example) : nothing}
      ${row(t('brag.next'), text.next[rating.route])}
    </dl>
  </article>`;
};

/** The ratings in the council's order, or what to read where they are not known. */
export const ratingCards = (view: BragView, notKnown: readonly string[]): TemplateResult => {
  const { t, text, pack } = view;
  return html`<section class="part" aria-labelledby="ratings-title">
    <h3 id="ratings-title">${t('brag.ratings')}</h3>
    ${
      pack.ratings.length > 0
        ? html`<p><strong>${t('brag.whoRates')}:</strong> ${text.whoRates}</p>
            ${pack.ratings.map((rating) => card(view, rating))}
            <p class="hint">${t('brag.source')} <span translate="no">${pack.source}</span></p>`
        : html`<div class="notice information">${notKnown.map((words) => html`<p>${words}</p>`)}</div>`
    }
  </section>`;
};
