import { effect } from '@preact/signals-core';
import { FdOutcomeEvent } from '../../outcome-event.js';
import type { ChecklistWidget } from '../checklist-widget.js';

/** Tells the page what was suggested, once a person sees it; returns what ends that. */
export const tellOutcome = (widget: ChecklistWidget): (() => void) => {
  let told = '';
  return effect(() => {
    if (widget.page !== 'result') {
      told = '';
      return;
    }
    const { ruleId, levelIndex, routeId } = widget.judge.outcome.value;
    const now = `${ruleId} ${levelIndex} ${routeId}`;
    if (now !== told) widget.host.emit(new FdOutcomeEvent(ruleId, levelIndex, routeId));
    told = now;
  });
};
