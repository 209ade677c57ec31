import type { DutyText } from '../../../packs/index.js';
import { callLines } from '../call-panel.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import type { Words } from '../words.js';
import { calmLines } from './calm-lines.js';
import { particularsOf } from './particulars-of.js';

/** One thing to do or to know now: the screen shows it, and the record has the same lines. */
export interface Advice {
  readonly title?: string;
  readonly lines: readonly Words[];
  /** How loudly the screen says it. */
  readonly tone: 'urgent' | 'notice' | 'plain' | 'strong';
}

/** Whether a modifier of the rules holds. */
export const has = ({ judge }: ChecklistWidget, modifier: string): boolean =>
  judge.outcome.value.modifiers.includes(modifier);

const isUrgentRoute = ({ judge }: ChecklistWidget): boolean => ['999', 'urgent'].includes(judge.outcome.value.entryId);

/** Words that may be said once for several ticks. */
const once = (words: readonly (string | undefined)[]): Words[] =>
  [...new Set(words)].flatMap((one) => (one === undefined ? [] : [[one]]));

/** M8: what is called before the council. */
export const callFirst = (widget: ChecklistWidget): Advice[] => {
  const { text } = widget;
  if (!has(widget, 'M8')) return [];
  const lines = once(particularsOf(widget).carries.alsoCall.map((id) => text.alsoCall[id]));
  return [{ title: text.modifiers['M8'] ?? '', lines, tone: 'urgent' }];
};

/**
 * What the law asks. Where the family is not to be told before advice (M11) the exception stands in place of the steps. `also`
 * sends people to their safeguarding lead: not when the worry is about the lead or the head (M12).
 */
const dutyLines = (widget: ChecklistWidget, { order = [], exception, ...duty }: DutyText): Words[] => {
  const { t } = widget;
  const isQuiet = has(widget, 'M11') && exception !== undefined;
  const also = duty.also && has(widget, 'M12') ? t('checklist.duty.alsoCouncil') : duty.also;
  const named = [
    [t('checklist.duty.whose'), duty.whose],
    [t('checklist.duty.to'), duty.to],
    [t('checklist.duty.how'), duty.how],
    [t('checklist.duty.by'), duty.by],
  ].map(([label, words]) => words && `${label}: ${words}`);
  const steps = isQuiet ? [exception] : order;
  return once(
    [duty.applies, ...steps, ...named, also, isQuiet ? undefined : exception, duty.law].map((one) => one || undefined),
  );
};

/** M9, M3, M10: the police, what the law asks, and what to read before anything else is done. */
export const besides = (widget: ChecklistWidget): Advice[] => {
  const { text } = widget;
  const { mustNotify, note } = particularsOf(widget).carries;
  const at = (id: string, lines: readonly Words[], tone: Advice['tone']): Advice[] =>
    has(widget, id) ? [{ title: text.modifiers[id] ?? '', lines, tone }] : [];
  const duties = mustNotify.flatMap((id) => text.duties[id] ?? []).flatMap((one) => dutyLines(widget, one));
  return [
    ...at('M9', [], 'urgent'),
    ...at('M3', duties, 'urgent'),
    ...at('M10', once(note.map((id) => text.notes[id])), 'notice'),
  ];
};

/** M1, M12, M0: the child's own worker; a worry about the lead or the head; and about staff. */
export const people = (widget: ChecklistWidget): Advice[] => {
  const { t, text, judge } = widget;
  const { lado } = judge.home.rules.contacts;
  const about = ['M1', 'M12', 'M0'].filter((id) => has(widget, id));
  if (about.length === 0) return [];
  const number: Words =
    lado.phone && !judge.home.isWithoutRules
      ? [`${lado.team}: `, { phone: lado.phone }, lado.email ? ` ${lado.email}` : '']
      : [t('checklist.ladoNotKnown')];
  const lines = [
    ...about.map((id) => [text.modifiers[id] ?? '']),
    ...(about.some((id) => id !== 'M1') ? [number] : []),
  ];
  return [{ title: t('checklist.people'), lines, tone: 'notice' }];
};

/** The one line about the family. */
export const family = (widget: ChecklistWidget): Advice[] => {
  const { tellFamily } = particularsOf(widget);
  return tellFamily ? [{ lines: [[widget.text.tellFamily[tellFamily]]], tone: 'strong' }] : [];
};

/** The way to ask, once the number is said: another form, a conversation first, evidence. */
export const way = (widget: ChecklistWidget): Advice[] => {
  const { t, homeText, judge } = widget;
  const { entryId } = judge.outcome.value;
  const { asksLeadFirst, asksForToolkit, tools } = particularsOf(widget);
  const isKnown = !judge.home.isWithoutRules;
  const how = isKnown ? homeText.routes[entryId]?.how : undefined;
  const names = tools.flatMap((id) => homeText.tools?.[id] ?? []);
  const lines: string[] = [
    ...(how ? [t('checklist.how', { how })] : []),
    ...(asksLeadFirst ? [t('checklist.leadFirst')] : []),
    ...(asksForToolkit && isKnown ? [t('checklist.toolkit')] : []),
    ...(asksForToolkit && isKnown && names.length > 0 ? [t('checklist.tools', { tools: names.join(', ') })] : []),
  ];
  return lines.map((one) => ({ lines: [[one]], tone: 'plain' }));
};

/** The title over the numbers, and the numbers. */
export const call = (widget: ChecklistWidget): Advice => {
  const { t, judge } = widget;
  const { entryId } = judge.outcome.value;
  if (isUrgentRoute(widget))
    return {
      title: t(`checklist.call.${entryId === '999' ? '999' : 'now'}`),
      lines: callLines(widget),
      tone: 'urgent',
    };
  const isAdvice = entryId === 'universal' || entryId === 'early-help';
  return {
    title: t(isAdvice ? 'checklist.call.advice' : 'checklist.call.calm'),
    lines: calmLines(widget),
    tone: 'notice',
  };
};

/** M5: still worried. */
export const stillWorried = (widget: ChecklistWidget): Advice[] =>
  has(widget, 'M5') ? [{ lines: [[widget.text.modifiers['M5'] ?? '']], tone: 'plain' }] : [];
