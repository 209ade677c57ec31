import { particulars, type Particulars } from '../../../rules/threshold/index.js';
import type { ChecklistWidget } from '../checklist-widget.js';

/** What the result says beside its rule; subscribes to the suggestion. */
export const particularsOf = ({ judge }: ChecklistWidget): Particulars =>
  particulars(judge.home.rules, judge.outcome.value);
