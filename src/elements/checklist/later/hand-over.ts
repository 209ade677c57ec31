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

interface View {
  readonly level?: string;
  readonly reason?: string;
  readonly consulted?: string;
  readonly consultedRole?: string;
}

const asList = (heading: string, lines: readonly string[]): string | undefined =>
  lines.length > 0 ? [heading, ...lines.map((one) => `– ${one}`)].join('\n') : undefined;

/** Context answers that the evidence form has a place of its own for. All others that say yes go with the worry. */
const placedApart = new Set([
  ...['immediateDanger', 'harmNow', 'homeCouncil', 'openCase', 'unborn', 'allegationAboutStaff'],
  ...['allegationAboutLeadOrHead', 'underOne', 'disabled', 'triedBefore', 'stillWorried'],
]);

/** What was seen, what goes well, and what else was answered. */
const worryOf = (widget: ChecklistWidget, context: JsonObject): JsonObject => {
  const { t, text, placed, source, model } = widget;
  const { signs = [] } = model.answers as { signs?: readonly string[] };
  const ticks = placed.flatMap((one) => {
    const tick = widget.answer(`/indicators/${one.id}`) as Tick | undefined;
    return tick?.answer === 'yes' ? [{ ...one, words: text.indicators[one.id] ?? '', known: tick.howKnown ?? [] }] : [];
  });
  const worries = ticks.filter(({ level }) => level > 1);
  const chosen = source.signs.filter(({ id }) => signs.includes(id)).map(({ id }) => text.signs[id] ?? '');
  const others = source.questions.filter(({ id }) => context[id] === 'yes' && !placedApart.has(id));
  const known = waysToKnow.filter((way) => worries.some((tick) => tick.known.includes(way)));
  const seen = [
    asList(t('checklist.handOver.worry'), [...chosen, ...worries.map(({ words }) => words)]),
    asList(
      t('checklist.handOver.yes'),
      others.map(({ id }) => text.questions[id] ?? ''),
    ),
  ].filter((one) => one !== undefined);
  return blankless({
    whatHappened: seen.join('\n\n') || undefined,
    howKnow: known.length > 0 ? known : undefined,
    goingWell: asList(
      t('checklist.handOver.worry'),
      ticks.filter(({ level }) => level === 1).map(({ words }) => words),
    ),
  });
};

/** The person's own view, with whom they talked it through. */
const viewOf = ({ t }: ChecklistWidget, { level, reason, consulted, consultedRole }: View): JsonObject => {
  const role = consultedRole && (t.find(`checklist.role.${consultedRole}`) ?? consultedRole);
  const talked = consulted && role ? t('checklist.handOver.consulted', { name: consulted, role }) : undefined;
  return blankless({ yourLevel: level, levelReason: reason && [reason, talked].filter(Boolean).join('\n\n') });
};

/** What the checklist knows, under the names of the evidence form's places. */
export const factsOf = (widget: ChecklistWidget): JsonObject => {
  const { t, text, judge, source, model } = widget;
  const { levelIndex } = judge.outcome.peek();
  const { context = {}, ownView = {} } = model.answers as { context?: JsonObject; ownView?: View };
  const { unborn, disabled, triedBefore, allegationAboutStaff, allegationAboutLeadOrHead } = context;
  const { immediateDanger, harmNow, homeCouncil, openCase } = context;
  const yes = (question: string): string => t('checklist.handOver.isYes', { question: text.questions[question] ?? '' });
  return blankless({
    gate: {
      ...{ immediateDanger, harmNow, homeCouncil, openCase },
      ...{ staffAllegation: allegationAboutStaff, staffLeadOrHead: allegationAboutLeadOrHead },
    },
    you: { dslConsulted: ownView.consultedRole === 'lead' ? 'yes' : undefined },
    // A place for words takes null for "not known".
    children: [{ unborn, disability: { yes: yes('disabled'), 'not-known': null }[String(disabled)] }],
    worry: worryOf(widget, context),
    history: { tried: triedBefore === 'yes' ? [{ help: yes('triedBefore') }] : undefined },
    judgement: {
      suggested: source.levels.find(({ index }) => index === levelIndex)?.id ?? 'none',
      ...viewOf(widget, ownView),
    },
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
