import { later as laterStyles } from '../../../styles/later.js';
import { result as resultStyles } from '../../../styles/result.js';
import { timelineStyles } from '../../../styles/timeline.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { findDesk } from './hand-over.js';

export { browseScreen } from './browse-screen.js';
export { resultScreen } from './result-screen.js';

/** Makes ready what the result needs; returns what takes it away. */
export const begin = (widget: ChecklistWidget): (() => void) => {
  for (const sheet of [laterStyles, resultStyles, timelineStyles]) adoptStyles(widget.host.root, sheet);
  return findDesk(widget);
};
