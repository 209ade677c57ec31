import { get } from '../../schema/core.js';
import type { Json } from '../../schema/types.js';
import { askForDesk } from '../ask-for-desk.js';
import type { CaseFacts } from '../case-desk.js';
import { handedOver } from '../form-widget/pack-words.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** Puts what is known into places that are blank, and marks them. What a place does not take stays out. */
const fillIn = ({ pack, model }: FormWidget, facts: CaseFacts): void => {
  const marked = handedOver.get(model) ?? new Map<string, Json>();
  handedOver.set(model, marked);
  for (const [to, from] of Object.entries(pack.ui.handOver ?? {})) {
    const value = get(facts, from);
    if (value === undefined || get(model.given, to) !== undefined) continue;
    model.set(to, value);
    if (model.issues.value.some(({ instancePointer }) => instancePointer === to)) model.set(to, undefined);
    else marked.set(to, value);
  }
  // Marks are not answers: what is on screen already looks again.
  model.refresh('');
};

/** The form takes a case from a checklist of the same page; returns what ends that. */
export const takeCases = (widget: FormWidget): (() => void) => {
  if (!widget.pack.ui.handOver || widget.pack.status === 'withdrawn') return () => {};
  let leave: (() => void) | undefined;
  let isGone = false;
  askForDesk(widget.host, (desk) => {
    if (isGone) return;
    leave = desk.join((facts) => {
      fillIn(widget, facts);
      widget.flow.restart();
      widget.host.root.host.scrollIntoView();
      widget.focus('screen-title');
    });
  });
  return () => {
    isGone = true;
    leave?.();
  };
};
