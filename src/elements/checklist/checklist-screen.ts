import { html, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import { loadingScreen, pageScreen } from '../form-widget/page-screen.js';
import { areasPart } from './areas-part.js';
import type { ChecklistWidget } from './checklist-widget.js';
import { indicatorsPart } from './indicators-part.js';
import { signsPart } from './signs-part.js';

const bodies: Readonly<Record<string, (widget: ChecklistWidget, index: number) => unknown>> = {
  signs: signsPart,
  areas: areasPart,
  indicators: indicatorsPart,
};

/** A page of the checklist. */
export const checklistScreen = (widget: ChecklistWidget, index: number): TemplateResult => {
  const id = widget.pages.specs[index]?.id ?? '';
  if (id === 'result') {
    return html`${watch(() => widget.later.value?.resultScreen(widget, index) ?? loadingScreen(widget))}`;
  }
  return html`${watch(() =>
    widget.isBrowsing.value && widget.later.value
      ? widget.later.value.browseScreen(widget)
      : pageScreen(widget, index, bodies[id]?.(widget, index)),
  )}`;
};
