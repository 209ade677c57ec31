import { computed, effect } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { nodes, watch } from '../../../fields/index.js';
import { button } from '../../form-widget/parts.js';
import type { ChecklistWidget } from '../checklist-widget.js';

/** The page from which a person came to the result. */
const cameFrom = new WeakMap<ChecklistWidget, number>();

const indexOf = ({ pages }: ChecklistWidget, page: string): number => pages.specs.findIndex(({ id }) => id === page);

/** Remembers where the person is; returns what ends that. Who is at the first page again has not gone on. */
export const followPages = (widget: ChecklistWidget): (() => void) =>
  effect(() => {
    const { page } = widget;
    const { step, isChange } = widget.flow;
    // A checklist about a child of another council is not sent to this one.
    const isElsewhere = widget.judge.home.contact.value.from !== 'this-pack';
    if (step.kind === 'check' && isElsewhere) widget.flow.go({ kind: 'page', index: indexOf(widget, 'result') });
    if (step.kind !== 'page' || isChange || page === 'result') return;
    cameFrom.set(widget, step.index);
    if (page === 'signs') widget.goesOn.value = false;
  });

/** Back leads through the pages as they stand, and from the result to where the person came from. False: as in every form. */
export const back = (widget: ChecklistWidget): boolean => {
  const { flow, page } = widget;
  const { step } = flow;
  if (step.kind !== 'page' || flow.isChange) return false;
  const before = flow.asked.value.filter((index) => index < step.index).at(-1);
  const index = page === 'result' ? (cameFrom.get(widget) ?? before) : before;
  if (index === undefined) return false;
  widget.tell([]);
  flow.go({ kind: 'page', index });
  return true;
};

const isUrgent = ({ judge }: ChecklistWidget): boolean => ['999', 'urgent'].includes(judge.outcome.value.entryId);

/** An urgent result comes before most questions: they are offered, never needed. */
export const goOnButton = (widget: ChecklistWidget): unknown => {
  if (!isUrgent(widget)) return nothing;
  const goOn = (): void => {
    widget.goesOn.value = true;
    widget.flow.go({ kind: 'page', index: indexOf(widget, 'about') });
  };
  return button(widget.t('checklist.goOn'), goOn, true);
};

const plain = { after: () => nothing, isLater: () => false, laterTitle: '' };

/** Who else is to be told, `people`, hangs on questions that an urgent way passes by: they stand with the result. */
export const whoElse = (widget: ChecklistWidget, people: unknown): unknown => {
  const { t, judge } = widget;
  const isOn = computed(() => isUrgent(widget));
  const asked = computed(() => {
    const about = judge.home.rules.modifiers.filter(({ place }) => place === 'people');
    return new Set(about.flatMap(({ when }) => Object.keys(when)).map((id) => `/context/${id}`));
  });
  const list = () => widget.flow.nodes(indexOf(widget, 'about')).filter(({ pattern }) => asked.value.has(pattern));
  return watch(() =>
    isOn.value
      ? html`<section class="stack">
          <h3>${t('checklist.whoElse')}</h3>
          <p>${t('checklist.whoElseLead')}</p>
          ${watch(() => nodes(widget.context, list(), plain))}
          <div role="status">${people}</div>
        </section>`
      : people,
  );
};
