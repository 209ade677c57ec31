import { html, nothing } from 'lit';
import type { TrainingView } from './training-view.js';

/** A link to the page that shows this district's list first: its address comes from the page, which is never looked at. */
export const shareLink = ({ t, share, district, groupName }: TrainingView): unknown => {
  const group = district.value;
  if (!share || !group) return nothing;
  const { href, protocol } = new URL(share.replaceAll('{group}', encodeURIComponent(group)), document.baseURI);
  if (!/^https?:$/.test(protocol)) return nothing;
  return html`<p>
    ${t('training.share', { name: groupName(group) ?? group })} <a dir="ltr" translate="no" href=${href}>${href}</a>
  </p>`;
};
