import { html, nothing } from 'lit';
import type { TrainingView } from './training-view.js';

/** The page that shows a district's list first; undefined where the page's own attribute is no address. */
const addressOf = (share: string, group: string): string | undefined => {
  try {
    const { href, protocol } = new URL(share.replaceAll('{group}', encodeURIComponent(group)), document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** A link to the page that shows this district's list first: its address comes from the page, which is never looked at. */
export const shareLink = ({ t, share, district, groupName }: TrainingView): unknown => {
  const group = district.value;
  const href = share && group ? addressOf(share, group) : undefined;
  if (!href) return nothing;
  return html`<p>
    ${t('training.share', { name: groupName(group) ?? group })}
    <a dir="ltr" translate="no" href=${href} target="_blank" rel="noopener">${href}</a>
  </p>`;
};
