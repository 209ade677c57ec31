import { batch } from '@preact/signals-core';
import { withoutFiles } from '../../delivery/attachments/urns.js';
import type { DraftContent } from '../../delivery/drafts/types.js';
import type { HeldBytes } from '../../delivery/types.js';
import type { Step } from '../../form/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';

const stepOf = ({ flow, pages }: FormWidget): DraftContent['step'] => {
  const { step, isChange } = flow;
  return step.kind === 'page' ? { page: pages.specs[step.index]?.id ?? '', isChange } : step.kind;
};

/** What only the page that wrote the draft knows. */
export type DraftFacts = Pick<DraftContent, 'schema' | 'beganAt' | 'endpoint'> & { readonly held: HeldBytes | null };

/** Everything that is needed to go on with a form later. */
export const takeSnapshot = (widget: FormWidget, facts: DraftFacts): DraftContent => {
  const { model, pack } = widget;
  const answers = withoutFiles(model.given);
  return {
    ...facts,
    form: { kind: pack.kind, id: pack.id },
    version: pack.version,
    answers,
    aids: model.saveAids(),
    hadFiles: JSON.stringify(answers) !== JSON.stringify(model.given),
    step: stepOf(widget),
  };
};

/** The step of a draft in the form as it is now; undefined where it has no such page. */
const stepIn = ({ flow, pages }: FormWidget, step: DraftContent['step']): Step | undefined => {
  if (typeof step === 'string') return { kind: step };
  const index = pages.specs.findIndex(({ id }) => id === step.page);
  return flow.asked.value.includes(index) ? { kind: 'page', index } : undefined;
};

/** Puts a draft back into the form: answers, the branches that were chosen, and the page. What no longer fits is not sent. */
export const putBack = (widget: FormWidget, { answers, aids, step }: DraftContent): void => {
  const { model, flow } = widget;
  batch(() => {
    widget.tell([]);
    widget.context.removed.value = undefined;
    model.restore(answers, aids);
    const to = stepIn(widget, step);
    if (!to) flow.restart();
    else if (to.kind === 'page' && typeof step === 'object' && step.isChange) flow.open(to.index);
    else flow.go(to);
  });
};
