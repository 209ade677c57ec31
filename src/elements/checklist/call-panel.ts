import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { WallTime } from '../../rules/hours/index.js';
import type { CallMore, ChecklistWidget } from './checklist-widget.js';
import type { Line, Reach } from './reach.js';
import { sentence, type Words } from './words.js';

/** A number, and what to press and to ask for when it answers. */
const ring = (t: Translator, { phone, option, choose }: Line): Words => [
  { phone },
  option === undefined ? '' : ` ${t('checklist.call.option', { option })}`,
  choose ? ` ${t('checklist.call.choose', { choose })}` : '',
];

/** A team and its number, with the hours of an office that is not closed. */
export const numberLine = (t: Translator, line: Line, isClosed = false): Words => [
  `${line.team}: `,
  ...ring(t, line),
  line.hours && !isClosed ? ` ${t('emergency.hours', { hours: line.hours })}` : '',
  line.note ? ` (${line.note})` : '',
];

/** When a closed office opens again: "Monday 09:00". */
export const openingWords = ({ lang }: Translator, { date, time }: WallTime): string =>
  `${new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(date))} ${time}`;

const closed = (t: Translator, { day, night, opens }: Reach): Words[] => [
  [t('checklist.call.closed')],
  ...(night ? [numberLine(t, night)] : []),
  ...(day && !(night && opens) ? [numberLine(t, day, true)] : []),
  ...(day && night && opens
    ? [[`${t('checklist.call.opens', { team: day.team, at: openingWords(t, opens) })} `, ...ring(t, day)]]
    : []),
];

const open = (t: Translator, { day, night, office }: Reach): Words[] => {
  const other = office === 'not-known' ? night : undefined;
  return [
    ...[day, other].flatMap((one) => (one ? [numberLine(t, one)] : [])),
    ...(other ? [[t('checklist.call.hoursNotKnown')]] : []),
  ];
};

/** What stands around the numbers: whose they are, where others are to be found, and whether they may be old. */
export const around = (widget: ChecklistWidget, numbers: readonly Words[]): readonly Words[] => {
  const { t } = widget;
  const { elsewhere, pages } = widget.reach.value;
  return [
    ...(elsewhere ? [[t('checklist.call.elsewhere', { council: elsewhere })]] : []),
    ...numbers,
    ...pages.map((one): Words => [`${t.find(`checklist.call.${one.lead}`) ?? ''} `, one]),
    ...(widget.later.value?.staleLines(widget) ?? []),
  ];
};

/** The numbers to ring now, by the clock of England, for the council where the child lives. */
export const numberLines = (widget: ChecklistWidget): readonly Words[] => {
  const { t, reach } = widget;
  const now = reach.value;
  return around(widget, now.office === 'closed' ? closed(t, now) : open(t, now));
};

/** Lines as paragraphs. */
export const paragraphs = (t: Translator, lines: readonly Words[]): readonly TemplateResult[] =>
  lines.map((one) => html`<p>${sentence(t, one)}</p>`);

/** Phone now: 999 first, then the council of the child's home, and what to say. */
export const callLines = (widget: ChecklistWidget): readonly [Words, ...Words[]] => {
  const { t, judge } = widget;
  const [before = '', after = ''] = t('emergency.danger').split('%{phone}');
  const { phone } = widget.source.contacts.emergency;
  return [
    [before, phone ? { phone } : '', after],
    ...(judge.outcome.value.entryId === '999' ? [[t('checklist.call.then')]] : []),
    ...numberLines(widget),
    [t('checklist.call.say')],
  ];
};

/** The panel of what is to be phoned now, with what comes before the council's number, and what may not wait after it. */
export const callPanel = (widget: ChecklistWidget, more: CallMore | undefined): TemplateResult => {
  const { t, judge } = widget;
  const [danger, ...lines] = callLines(widget);
  return html`<div class="call notice urgent" part="call">
    <p class="call-title">${t(`checklist.call.${judge.outcome.value.entryId === '999' ? '999' : 'now'}`)}</p>
    <p><strong>${sentence(t, danger)}</strong></p>
    ${more?.before} ${paragraphs(t, lines)}
    <p class="hint">${t('checklist.call.enough')}</p>
    ${more?.after}
  </div>`;
};

/** Where an answer was given that says "phone now": the panel at the first of them, the number at the others. */
export const callAt = (widget: ChecklistWidget, isOn: () => boolean, isFirst: () => boolean): TemplateResult =>
  html`<div role="status">
    ${watch(() => {
      if (!isOn()) return nothing;
      if (isFirst()) return callPanel(widget, widget.later.value?.callMore(widget));
      const { t } = widget;
      const { day, night, office, pages } = widget.reach.value;
      const line = office === 'closed' ? (night ?? day) : (day ?? night);
      return html`<p class="call-line">
        <strong>${t('checklist.call.now')}:</strong> ${sentence(t, line ? numberLine(t, line, true) : pages)}
      </p>`;
    })}
  </div>`;
