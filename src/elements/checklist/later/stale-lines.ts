import { formatDate } from '../../../fields/index.js';
import { isOverdue } from '../../../packs/index.js';
import { todayInEngland } from '../../../rules/index.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import type { Words } from '../words.js';

/** The list of bank holidays ends before a day that something here is worked out for. */
export const holidaysEnded = ({ t, judge }: ChecklistWidget, day: string): readonly string[] => {
  const last = judge.home.rules.holidays.at(-1) ?? '';
  return day > last ? [t('checklist.holidaysNotKnown', { date: formatDate(last, t.lang) })] : [];
};

/** What may be out of date about the numbers and hours of a call. */
export const staleLines = (widget: ChecklistWidget): readonly Words[] => {
  const { t, judge } = widget;
  const { reviewBy } = widget.reach.value;
  const { office, opens } = judge.outcome.value;
  const today = todayInEngland(judge.now());
  const holidays = office === 'not-known' ? [] : holidaysEnded(widget, opens?.date ?? today);
  const review = isOverdue({ reviewBy }, today)
    ? [t('pack.overdue', { date: formatDate(reviewBy ?? '', t.lang) })]
    : [];
  return [...holidays, ...review].map((line) => [line]);
};
