import { around, numberLine, numberLines, openingWords } from '../call-panel.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import type { Words } from '../words.js';

/** Whether somebody is to be phoned for this, out of hours too: the routes that M4 names. */
const isPhoned = ({ judge }: ChecklistWidget): boolean => {
  const routes = judge.home.rules.modifiers.find(({ id }) => id === 'M4')?.when['route'];
  return Array.isArray(routes) && routes.includes(judge.outcome.value.entryId);
};

/**
 * The numbers of a result that is not urgent. What is no reason to phone waits for the office: the out-of-hours team is there
 * for what gets worse before then.
 */
export const calmLines = (widget: ChecklistWidget): readonly Words[] => {
  if (isPhoned(widget)) return numberLines(widget);
  const { t, reach, judge } = widget;
  const { day, night } = reach.value;
  const { office, opens } = judge.outcome.value;
  const isWaiting = office === 'closed' && opens !== undefined && reach.value.office !== 'not-known';
  const { emergency } = judge.home.own.contacts;
  const [before, after] = t(isWaiting ? 'checklist.call.worseBefore' : 'checklist.call.worse').split('%{phone}');
  return around(widget, [
    ...(day ? [numberLine(t, day, isWaiting)] : []),
    ...(isWaiting ? [[t('checklist.call.waits', { at: openingWords(t, opens) })]] : []),
    ...(night ? [[before ?? '', { phone: emergency.phone ?? '' }, `${after ?? ''} `, ...numberLine(t, night)]] : []),
  ]);
};
