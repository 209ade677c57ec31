import { signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { watch, type AnswerSection } from '../../../fields/index.js';
import type { OutputWay, PackOutputs } from '../../../packs/index.js';
import { todayInEngland } from '../../../rules/index.js';
import type { FormWidget } from '../../form-widget/form-widget.js';
import { actions, button, packText } from '../../form-widget/parts.js';
import { copyAndSay, copyBlocks, wholeText } from '../copy-blocks.js';
import type { Finish } from '../form-finish.js';
import { answersSheet, sheet } from '../print-answers.js';
import { printFrame } from '../print-frame.js';
import { blankForm } from './blank-form.js';
import { callSheet } from './call-sheet.js';
import { inBlocks } from './in-blocks.js';
import { outputsText } from './load-outputs.js';
import { saveChase } from './save-chase.js';
import { saveFile } from './save-file.js';
import { toPage } from './to-page.js';

/** What leaves the page, and what is true of it. */
export interface Report {
  readonly sections: readonly AnswerSection[];
  readonly status: string;
  /** As the council gave it; undefined where nothing was sent. */
  readonly reference?: string;
}

/** A report, and the form that it was made in. */
export interface Reported {
  readonly widget: FormWidget;
  readonly report: Report;
}

/** Ways out that stand together; what became of the last press is said under its buttons. */
interface Offer extends Reported {
  readonly said: Signal<string>;
}

const saying = (reported: Reported): Offer => ({ ...reported, said: signal('') });

/** Whether the council wants this way. */
const hasWay = (outputs: PackOutputs | undefined, way: OutputWay): boolean => outputs?.ways.includes(way) ?? true;

/** Names no child. */
const fileName = ({ reference }: Report, ending: string): string =>
  `report-${reference ?? `not-sent-${todayInEngland()}`}.${ending}`;

const save = ({ said, widget }: Offer, name: string, mediaType: string, content: string): void => {
  saveFile(name, mediaType, content);
  said.value = '';
  said.value = widget.t('prepared.saved', { name });
};

const fileButtons = (offer: Offer) => {
  const { widget, report } = offer;
  const { t } = widget;
  const { sections, status } = report;
  const asPage = (): string => toPage(packText(widget).title, t.lang, answersSheet(widget, sections, status));
  return html`
    ${button(t('prepared.saveText'), () => save(offer, fileName(report, 'txt'), 'text/plain', wholeText(widget, sections, status)), true)}
    ${button(t('prepared.savePage'), () => save(offer, fileName(report, 'html'), 'text/html', asPage()), true, 'save-hint')}
  `;
};

const printButton = ({ widget, report }: Offer) => {
  const { sections, status } = report;
  return button(
    widget.t('check.print'),
    () => printFrame(widget.host.root, answersSheet(widget, sections, status)),
    true,
  );
};

const copyAll = ({ widget, report, said }: Offer, sections = report.sections) =>
  button(widget.t('prepared.copyAll'), () => void copyAndSay(widget, said, wholeText(widget, sections, report.status)));

const news = ({ said }: Offer) => html`<p role="status">${watch(() => said.value)}</p>`;

const saveHint = ({ widget }: Offer) => html`<p class="hint" id="save-hint">${widget.t('prepared.saveHint')}</p>`;

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

const onPhone = ({ widget, report }: Reported, outputs: PackOutputs) => {
  const { t, pack, host } = widget;
  const title = t('outputs.callTitle', { name: pack.contacts.frontDoor.team });
  const onPrint = (): void => printFrame(host.root, sheet(widget, title, report.status, callSheet(widget, outputs)));
  return html`<section class="stack">
    <h3>${t('outputs.phone')}</h3>
    <p>${t('outputs.phoneLead')}</p>
    ${actions(widget, button(t('outputs.printCall'), onPrint))}
    <details>
      <summary>${t('outputs.showCall')}</summary>
      <div class="stack">${watch(() => callSheet(widget, outputs))}</div>
    </details>
  </section>`;
};

const toPaste = (reported: Reported, outputs: PackOutputs, isOpen: boolean) => {
  const offer = saying(reported);
  const { widget, said, report } = offer;
  const { t } = widget;
  const { sections } = report;
  const text = outputsText(outputs, widget);
  const portal = outputs.portal ? inBlocks(sections, outputs.portal, text.portal, t('outputs.rest')) : sections;
  const isForPortal = report.reference === undefined && hasWay(outputs, 'portal');
  const record = inBlocks(sections, outputs.record, text.record, t('outputs.rest'));
  return html`<section class="stack">
    <h3>${t('outputs.paste')}</h3>
    <div class="actions">${copyAll(offer, portal)}</div>
    ${news(offer)}
    ${
      isForPortal
        ? copyBlocks(widget, said, {
            id: 'portal',
            title: t('outputs.portal'),
            lead: text.portalNote,
            sections: portal,
            isOpen,
          })
        : nothing
    }
    ${
      hasWay(outputs, 'record')
        ? copyBlocks(widget, said, {
            id: 'record',
            title: t('outputs.record'),
            lead: t('outputs.recordLead'),
            sections: record,
          })
        : nothing
    }
  </section>`;
};

const onPaper = (reported: Reported, outputs: PackOutputs) => {
  const offer = saying(reported);
  const { widget } = offer;
  const { t, host } = widget;
  const onBlank = (): void => printFrame(host.root, sheet(widget, packText(widget).title, '', blankForm(widget)));
  const isFile = hasWay(outputs, 'file');
  return html`<section class="stack">
    <h3>${t('outputs.paper')}</h3>
    <div class="actions">
      ${hasWay(outputs, 'print') ? printButton(offer) : nothing} ${isFile ? fileButtons(offer) : nothing}
      ${button(t('outputs.printBlank'), onBlank, true)}
    </div>
    ${news(offer)} ${isFile ? saveHint(offer) : nothing}
  </section>`;
};

const chase = (reported: Reported) => {
  const offer = saying(reported);
  const { widget, report, said } = offer;
  const { t, pack } = widget;
  const onSave = async (): Promise<void> => {
    said.value = '';
    const isSaved = await saveChase(widget, report.reference);
    said.value = isSaved ? t('prepared.saved', { name: 'reminder.ics' }) : t('outputs.chaseFailed');
  };
  return html`<section class="stack">
    <h3>${t('outputs.chase')}</h3>
    <p>${t('outputs.chaseLead', { name: pack.contacts.frontDoor.team })}</p>
    <div class="actions">${button(t('outputs.chaseSave'), () => void onSave(), true)}</div>
    ${news(offer)}
  </section>`;
};

const councilWays = (reported: Reported, outputs: PackOutputs, isOpen: boolean): TemplateResult => {
  const isSent = reported.report.reference !== undefined;
  return html`
    ${!isSent && hasWay(outputs, 'call-sheet') ? onPhone(reported, outputs) : nothing}
    ${toPaste(reported, outputs, isOpen)} ${onPaper(reported, outputs)} ${chase(reported)}
  `;
};

/** How a report leaves the page beside being sent: what the council wants, or what every form can do. */
export const outputsPart = ({ widget, outputs }: Finish, report: Report, isOpen = false): unknown => {
  const reported = { widget, report };
  return outputs ? councilWays(reported, outputs, isOpen) : plainWays(reported, isOpen);
};
