import { html } from 'lit';
import { later as laterStyles } from '../../../styles/later.js';
import { thresholdPages } from '../../../styles/threshold-pages.js';
import { thresholdResult } from '../../../styles/threshold-result.js';
import { timelineStyles } from '../../../styles/timeline.js';
import { adoptStyles } from '../../adopt-styles.js';
import { pageScreen } from '../../form-widget/page-screen.js';
import { whereFrom } from '../../form-widget/where-from.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { areasPart } from './areas-part.js';
import { browseScreen } from './browse-screen.js';
import { callMore } from './do-now.js';
import { fieldText } from './field-text.js';
import { back, followPages } from './going-on.js';
import { findDesk } from './hand-over.js';
import { indicatorsPart } from './indicators-part.js';
import { record } from './record.js';
import { resultScreen } from './result-screen.js';
import { staleLines } from './stale-lines.js';
import { tellOutcome } from './tell-outcome.js';

export { back, callMore, fieldText, record, staleLines };

const screenOf = (widget: ChecklistWidget, index: number): unknown => {
  const id = widget.pages.specs[index]?.id;
  if (id === 'result') return resultScreen(widget);
  if (widget.isBrowsing.value) return browseScreen(widget);
  if (id === 'areas') return pageScreen(widget, index, areasPart(widget));
  return pageScreen(widget, index, id === 'indicators' ? indicatorsPart(widget) : undefined);
};

/** A page after the first, or the whole continuum in its place; with what the pack says of itself at its end. */
export const laterScreen = (widget: ChecklistWidget, index: number): unknown =>
  html`${screenOf(widget, index)}${whereFrom(widget)}`;

/** Makes ready what these pages need; returns what takes it away. */
export const begin = (widget: ChecklistWidget): (() => void) => {
  for (const sheet of [laterStyles, thresholdPages, thresholdResult, timelineStyles])
    adoptStyles(widget.host.root, sheet);
  const stops = [followPages(widget), findDesk(widget), tellOutcome(widget)];
  return () => {
    for (const stop of stops) stop();
  };
};
