import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../../fields/index.js';
import type { OutputWay, PackOutputs } from '../../../packs/index.js';
import { actions, button, packText } from '../../form-widget/parts.js';
import { copyBlocks } from '../copy-blocks.js';
import type { Finish } from '../form-finish.js';
import { sheet } from '../print-answers.js';
import { printFrame } from '../print-frame.js';
import { blankForm } from './blank-form.js';
import { callSheet } from './call-sheet.js';
import { inBlocks } from './in-blocks.js';
import { outputsText } from './load-outputs.js';
import {
  copyAll,
  fileButtons,
  news,
  plainWays,
  printButton,
  saveHint,
  saying,
  type Report,
  type Reported,
} from './plain-ways.js';
import { saveChase } from './save-chase.js';

/** Whether the council wants this way. */
const hasWay = (outputs: PackOutputs | undefined, way: OutputWay): boolean => outputs?.ways.includes(way) ?? true;

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
