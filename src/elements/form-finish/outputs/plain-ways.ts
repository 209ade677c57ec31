import { signal, type Signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { watch, type AnswerSection } from '../../../fields/index.js';
import { todayInEngland } from '../../../rules/index.js';
import type { FormWidget } from '../../form-widget/form-widget.js';
import { button, packText } from '../../form-widget/parts.js';
import { copyAndSay, copyBlocks, wholeText } from '../copy-blocks.js';
import { answersSheet } from '../print-answers.js';
import { printFrame } from '../print-frame.js';
import { saveFile } from './save-file.js';
import { toPage } from './to-page.js';

/** What leaves the page, and what is true of it. */
export interface Report {
  readonly sections: readonly AnswerSection[];
  readonly status: string;
  /** As the council gave it; undefined where nothing was sent. */
  readonly reference?: string;
}

export interface Reported {
  readonly widget: FormWidget;
  readonly report: Report;
}

/** Ways out that stand together; what became of the last press is said under its buttons. */
export interface Offer extends Reported {
  readonly said: Signal<string>;
}

export const saying = (reported: Reported): Offer => ({ ...reported, said: signal('') });

/** Names no child. */
const fileName = ({ reference }: Report, ending: string): string =>
  `report-${reference ?? `not-sent-${todayInEngland()}`}.${ending}`;

const save = ({ said, widget }: Offer, name: string, mediaType: string, content: string): void => {
  saveFile(name, mediaType, content);
  said.value = '';
  said.value = widget.t('prepared.saved', { name });
};

export const fileButtons = (offer: Offer) => {
  const { widget, report } = offer;
  const { t } = widget;
  const { sections, status } = report;
  const asPage = (): string => toPage(packText(widget).title, t.lang, answersSheet(widget, sections, status));
  return html`
    ${button(t('prepared.saveText'), () => save(offer, fileName(report, 'txt'), 'text/plain', wholeText(widget, sections, status)), true)}
    ${button(t('prepared.savePage'), () => save(offer, fileName(report, 'html'), 'text/html', asPage()), true, 'save-hint')}
  `;
};

export const printButton = ({ widget, report }: Offer) => {
  const { sections, status } = report;
  return button(
    widget.t('check.print'),
    () => printFrame(widget.host.root, answersSheet(widget, sections, status)),
    true,
  );
};

export const copyAll = ({ widget, report, said }: Offer, sections = report.sections) =>
  button(widget.t('prepared.copyAll'), () => void copyAndSay(widget, said, wholeText(widget, sections, report.status)));

export const news = ({ said }: Offer) => html`<p role="status">${watch(() => said.value)}</p>`;

export const saveHint = ({ widget }: Offer) =>
  html`<p class="hint" id="save-hint">${widget.t('prepared.saveHint')}</p>`;

/** What every form can do: copy, print and save the answers in the order of its pages. */
export const plainWays = (reported: Reported, isOpen: boolean): TemplateResult => {
  const offer = saying(reported);
  const { widget, said, report } = offer;
  const { sections } = report;
  return html`
    <div class="actions">${copyAll(offer)} ${printButton(offer)} ${fileButtons(offer)}</div>
    ${news(offer)} ${saveHint(offer)}
    ${copyBlocks(widget, said, { id: 'copy', title: widget.t('prepared.bySection'), sections, isOpen })}
  `;
};
