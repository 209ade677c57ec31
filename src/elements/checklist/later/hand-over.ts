import { signal, type Signal } from '@preact/signals-core';
import { nothing } from 'lit';
import { waysToKnow } from '../../../rules/threshold/index.js';
import type { JsonObject } from '../../../schema/types.js';
import { askForDesk } from '../../ask-for-desk.js';
import type { CaseDesk } from '../../case-desk.js';
import { button } from '../../form-widget/parts.js';
import type { ChecklistWidget } from '../checklist-widget.js';

interface Tick {
  readonly answer?: string;
  readonly howKnown?: readonly string[];
}

/** The desk of a widget, and whether a form is there to take a case. */
const desks = new WeakMap<ChecklistWidget, { desk: CaseDesk; readonly isOpen: Signal<boolean> }>();

/** Looks for a desk; returns what ends that. */
export const findDesk = (widget: ChecklistWidget): (() => void) => {
  const isOpen = signal(false);
  let stop: (() => void) | undefined;
  askForDesk(widget.host, (desk) => {
    desks.set(widget, { desk, isOpen });
    stop = desk.watch(() => (isOpen.value = desk.isOpen));
    isOpen.value = desk.isOpen;
    found.value += 1;
  });
  return () => stop?.();
};

/** A desk may come after the result is on screen. */
const found = signal(0);

/** What the checklist knows, in words that no pack owns. */
export const factsOf = (widget: ChecklistWidget): JsonObject => {
  const { t, text, judge, placed, source, model } = widget;
  const { levelIndex, because } = judge.outcome.peek();
  const { context = {}, ownView = {} } = model.answers as { context?: JsonObject; ownView?: JsonObject };
  const { unborn, allegationAboutStaff, allegationAboutLeadOrHead, ...others } = context;
  const ticks = placed.flatMap((one) => {
    const tick = widget.answer(`/indicators/${one.id}`) as Tick | undefined;
    return tick?.answer === 'yes' ? [{ words: text.indicators[one.id] ?? '', known: tick.howKnown ?? [] }] : [];
  });
  const seen = [...because.signs.map((id) => text.signs[id] ?? ''), ...ticks.map(({ words }) => words)];
  const known = waysToKnow.filter((way) => ticks.some((tick) => tick.known.includes(way)));
  const suggested = source.levels.find(({ index }) => index === levelIndex)?.id ?? 'none';
  return blankless({
    gate: { ...others, staffAllegation: allegationAboutStaff, staffLeadOrHead: allegationAboutLeadOrHead },
    children: [{ unborn }],
    worry: {
      whatHappened:
        seen.length > 0 ? [t('checklist.handOver.worry'), ...seen.map((one) => `– ${one}`)].join('\n') : undefined,
      howKnow: known.length > 0 ? known : undefined,
    },
    judgement: { suggested, yourLevel: ownView['level'], levelReason: ownView['reason'] },
  });
};

/** As JSON has it: what nobody answered is not there. */
const blankless = (facts: unknown): JsonObject => JSON.parse(JSON.stringify(facts)) as JsonObject;

/** Opens the evidence form of the same page with what is known filled in. */
export const handOverButton = (widget: ChecklistWidget): unknown => {
  void found.value;
  const at = desks.get(widget);
  if (!at?.isOpen.value) return nothing;
  return button(widget.t('checklist.handOver'), () => at.desk.pass(factsOf(widget)), true);
};
