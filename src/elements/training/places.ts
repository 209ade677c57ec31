import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ListedSession, TrainingView } from './training-view.js';

/** Width of the bar's drawing. */
const WIDE = 100;

const bar = (left: number, capacity: number): TemplateResult => {
  const share = Math.min(1, Math.max(0, 1 - left / capacity));
  return html`<svg class="places-bar" viewBox="0 0 ${WIDE} 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="taken" width=${share * WIDE} height="8" />`}
  </svg>`;
};

const wordsOf = ({ t }: TrainingView, { availability, capacity, isPast }: ListedSession): string => {
  if (isPast) return t('training.places.past');
  if (!availability) return '';
  const { state, remaining: count } = availability;
  if (state !== 'open' && state !== 'few') return t(`training.places.${state}`);
  if (count === undefined || capacity === null) return t('training.places.notCounted');
  return t(state === 'few' ? 'training.places.fewLeft' : 'training.places.open', { count, capacity });
};

/** How many places there are, where nobody counts them here. */
const roomWords = ({ t }: TrainingView, session: ListedSession): string => {
  const { capacity: count, isCapacityApproximate, inferred } = session;
  if (count === null) return '';
  if (inferred?.includes('capacity')) return t('training.room.ours', { count });
  return t(isCapacityApproximate ? 'training.room.about' : 'training.room', { count });
};

/** How many places are left: a bar, and the same in words. */
export const places = (view: TrainingView, session: ListedSession): unknown => {
  const { availability, capacity, isPast } = session;
  const words = wordsOf(view, session) || roomWords(view, session);
  if (!words) return nothing;
  const left = availability?.remaining ?? (availability?.state.startsWith('f') ? 0 : undefined);
  return html`<div class="places ${isPast ? '' : (availability?.state ?? '')}">
    ${isPast || left === undefined || capacity === null ? nothing : bar(left, capacity)}
    <p>${words}</p>
  </div>`;
};
