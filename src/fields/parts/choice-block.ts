import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import type { PageNode } from '../../form/index.js';
import type { Choice } from '../../schema/types.js';
import { branchWords, choiceQuestion } from '../choice-words.js';
import { makeView } from '../make-view.js';
import type { BlockRenderer } from '../registry.js';
import { radios, select } from '../types/choices.js';
import type { FieldView, FormContext } from '../view.js';
import { watch } from '../watch.js';

type ChoiceNode = Extract<PageNode, { kind: 'choice' }>;

/** More ways than this are a list to open. */
const MOST_RADIOS = 8;

/**
 * The question that asks for one way, as the view of a field whose answer is the number of the way. A way cannot be taken
 * back: `keep` shows the chosen one again.
 */
const viewOf = (context: FormContext, node: ChoiceNode, choice: Choice, index: number, keep: () => void): FieldView => {
  const { location, pattern } = node;
  const { t, choose } = context;
  const view = makeView(context, location, pattern);
  // What is asked at the very same place has its id.
  const isShared = node.nodes.some((one) => one.location.pointer === location.pointer);
  const id = index > 0 || isShared ? `${view.id}--way-${index}` : view.id;
  const { error, hint } = view;
  const shownError = isShared || index > 0 ? undefined : error;
  const described = [hint && `${id}-hint`, shownError && `${id}-error`].filter(Boolean).join(' ');
  return {
    ...view,
    id,
    label: choiceQuestion(context, node),
    error: shownError,
    describedBy: described || undefined,
    canBeNotKnown: false,
    location: { ...location, value: choice.chosen },
    options: choice.branches.map((branch, at) => ({ value: at, label: branchWords(t, choice, branch, at) })),
    set: (way) => {
      if (typeof way === 'number') choose?.(location, choice, way);
      else keep();
    },
    leave: () => {},
  };
};

/** Which way applies, and under it what that way asks. */
export const choiceBlock: BlockRenderer<ChoiceNode> = (context, node, render): TemplateResult => {
  const kept = signal(0);
  return html`<div class="ways" part="choice">
    ${watch(() => {
      void kept.value;
      const location = context.model.place(node.location.pointer).value ?? node.location;
      const asked = location.choices.filter((choice) => choice.isAsked);
      return asked.map((choice, index) => {
        const view = viewOf(context, { ...node, location }, choice, index, () => (kept.value += 1));
        return choice.branches.length > MOST_RADIOS ? select(view) : radios(view);
      });
    })}
    <div class="way">${render(node.nodes)}</div>
  </div>`;
};
