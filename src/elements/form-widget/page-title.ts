import type { FormWidget } from './form-widget.js';
import { packText } from './parts.js';

/** The title of a page in the language of the widget. */
export const pageTitle = (widget: FormWidget, index: number): string => {
  const id = widget.pages.specs[index]?.id ?? '';
  return packText(widget).pages[id]?.title ?? id;
};
