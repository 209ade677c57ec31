import { html, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import { loadingScreen, pageScreen } from '../form-widget/page-screen.js';
import type { ChecklistWidget } from './checklist-widget.js';
import { signsPart } from './signs-part.js';

/** A page of the checklist. Nobody waits for the first: it has the number. */
export const checklistScreen = (widget: ChecklistWidget, index: number): TemplateResult => {
  const id = widget.pages.specs[index]?.id;
  if (id === 'signs') return pageScreen(widget, index, signsPart(widget, index));
  return html`${watch(() => widget.later.value?.laterScreen(widget, index) ?? loadingScreen(widget))}`;
};
