import { html, nothing } from 'lit';
import { formatDate } from '../../fields/index.js';
import type { PackWidget } from './parts.js';

/** What a pack says of itself, folded away: whose words these are, how sure they are, and from when until when. */
export const whereFrom = ({ t, pack }: PackWidget): unknown => {
  const { source, status } = pack;
  const dates = (['effectiveFrom', 'checkedOn', 'reviewBy'] as const).map((key) => {
    const day = pack[key];
    return day ? t(`from.${key}`, { date: formatDate(day, t.lang) }) : t.find(`from.${key}.none`);
  });
  return source
    ? html`<details>
        <summary>${t('from')}</summary>
        <p>${t('from.source')} <span translate="no">${source}</span></p>
        ${[t(`from.${status}`), ...dates].map((one) => html`<p>${one}</p>`)}
      </details>`
    : nothing;
};
