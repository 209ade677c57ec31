import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../delivery/index.js';
import { notice, watch } from '../../fields/index.js';
import { answeredSections } from './answer-sections.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import type { Finish } from './form-finish.js';
import { noticesFor } from '../form-widget/pack-notices.js';
import { missingList } from './missing-list.js';
import { outputsPart } from './outputs/outputs-part.js';
import { actions, button, councilWords, heading, packText, screenHead } from '../form-widget/parts.js';
import { formatMoment, formatTime } from './format-time.js';
import { keptNotice } from './kept-notice.js';
import { secondsUntil } from './seconds-until.js';

const outcome = (widget: FormWidget, isSent: boolean, title: string, body: unknown, more: unknown): TemplateResult =>
  html`<div class="stack">
    ${screenHead(widget)}
    <section class=${isSent ? 'outcome' : 'outcome not-sent'} part="outcome" aria-labelledby="screen-title">
      ${heading(title)} ${body}
    </section>
    ${more}
  </div>`;

const urgentNotices = (widget: FormWidget) =>
  noticesFor(widget.pack, widget.t, 'finish', widget.model.answers)
    .filter((one) => one.tone === 'urgent')
    .map((one) => notice(widget.t, one));

/** Prepare-only, or "copy or print instead": the council has not been told. */
export const preparedScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  const { t } = widget;
  const status = t('record.notSent', { moment: formatMoment(Date.now(), t.lang) });
  return outcome(
    widget,
    false,
    t('prepared.title'),
    html`<p>${t('prepared.lead')}</p>`,
    html`${urgentNotices(widget)} ${missingList(finish)}
    ${outputsPart(finish, { sections: answeredSections(widget), status }, true)}
    ${actions(
      widget,
      html`${button(t('waiting.backToAnswers'), () => finish.backToAnswers())}
      ${button(t('received.finish'), () => finish.clear(), true)}`,
    )}`,
  );
};

export const sendingScreen = (widget: FormWidget): TemplateResult =>
  html`<div class="stack">
    ${screenHead(widget)}
    <div role="status">${heading(widget.t('sending.title'))}</div>
    <p>${widget.t('sending.lead')}</p>
  </div>`;

/** The council's service stored exactly these bytes. */
export const receivedScreen = (finish: Finish, receipt: Receipt): TemplateResult => {
  const { widget, sent } = finish;
  const { t } = widget;
  const { next } = packText(widget);
  // A reference that breaks at its hyphen is misread.
  const [before, after] = t('received.reference').split('%{reference}');
  const time = formatTime(receipt.receivedAt, t.lang);
  const moment = formatMoment(receipt.receivedAt, t.lang);
  const status = t('record.sent', { name: widget.pack.council.frontDoor, moment, reference: receipt.receiptId });
  const paragraphs = receipt.next ? receipt.next.split('\n\n') : next.map((one) => councilWords(widget, one));
  return outcome(
    widget,
    true,
    t('received.title', { time }),
    html`<p class="reference">${before}<strong class="phone" translate="no">${receipt.receiptId}</strong>${after}</p>`,
    html`${
        paragraphs.length > 0
          ? html`<section class="stack">
              <h3>${t('received.next')}</h3>
              ${paragraphs.map((one) => html`<p>${one}</p>`)}
            </section>`
          : nothing
      }
      <p>${t('received.copy')}</p>
      ${outputsPart(finish, { sections: sent, status, reference: receipt.receiptId })}
      ${actions(
        widget,
        button(t('received.finish'), () => finish.clear()),
      )}`,
  );
};

/** What the person can do with answers that are not sent. */
const notSentActions = (finish: Finish, canRetry: boolean) => {
  const { widget, delivery } = finish;
  const { t } = widget;
  const mayKeep = finish.canKeep.value && !delivery.state.value.kept;
  return actions(
    widget,
    html`${canRetry ? button(t('waiting.tryNow'), () => void delivery.send()) : nothing}
    ${button(t('waiting.copyOrPrint'), () => finish.prepare(), true)}
    ${mayKeep ? button(t('waiting.keep'), () => void finish.keep(), true, 'keep-hint') : nothing}
    ${button(t('waiting.backToAnswers'), () => finish.backToAnswers(), true)}`,
  );
};

const keptWords = (finish: Finish) =>
  watch(() => {
    const { t } = finish.widget;
    const { kept, keepProblem } = finish.delivery.state.value;
    if (keepProblem || !finish.canKeep.value)
      return html`<p role="status" class="notice warning">${t('kept.failed')}</p>`;
    if (!kept) return html`<p class="hint" id="keep-hint">${t('waiting.keepHint')}</p>`;
    return html`<div id="kept" tabindex="-1" class="notice warning">
      <h3>${t('kept.title')}</h3>
      <p>${t('kept.lead', { time: formatTime(kept.expiresAt, t.lang) })}</p>
    </div>`;
  });

/** Not sent yet; it is tried again while this page stays open. */
export const waitingScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  const { t } = widget;
  return outcome(
    widget,
    false,
    t('waiting.title'),
    html`<p><strong>${t('waiting.phone')}</strong></p>
      ${watch(() => {
        const state = finish.delivery.state.value;
        if (state.status === 'sending') return html`<p role="status">${t('sending.title')}</p>`;
        if (state.status !== 'waiting') return nothing;
        // One odd answer is a fault; only several tell of a network that answers in the council's place.
        const cause = state.cause === 'not-the-council' && !state.isIntercepted ? 'fault' : state.cause;
        return html`<p>${t(`waiting.${cause}`)}</p>
          <p>${secondsUntil(state.retryAt, (count) => t('waiting.retrying', { count }))}</p>`;
      })}`,
    html`${urgentNotices(widget)} ${keptWords(finish)} ${watch(() => notSentActions(finish, true))}`,
  );
};

/** This page cannot send at all. */
export const pausedScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  const { t } = widget;
  const { state } = finish.delivery;
  const cause = state.value.status === 'paused' ? state.value.cause : 'refused';
  return outcome(
    widget,
    false,
    t('paused.title'),
    html`<p>${t(`paused.${cause}`)}</p>
      <p>${t('paused.lead')}</p>`,
    html`${urgentNotices(widget)} ${keptWords(finish)} ${watch(() => notSentActions(finish, true))}`,
  );
};

/** The service refused the answers as a whole; answers it named are shown at their fields instead. */
export const blockedScreen = (finish: Finish): TemplateResult => {
  const { widget, unplaced } = finish;
  const { t } = widget;
  const { state } = finish.delivery;
  const cause = state.value.status === 'blocked' ? state.value.cause : 'invalid';
  return outcome(
    widget,
    false,
    t('blocked.title'),
    html`<p>${t(`blocked.${cause}`)}</p>
      ${unplaced.value.map((detail) => html`<p>${detail}</p>`)}
      ${cause === 'reused-key' ? button(t('blocked.sendAgain'), () => void finish.sendAfresh()) : nothing}`,
    html`${urgentNotices(widget)} ${watch(() => notSentActions(finish, false))}`,
  );
};

/** Before answers that were not sent are wiped. */
export const unsentScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  const { t } = widget;
  return outcome(
    widget,
    false,
    t('unsent.title'),
    html`<p>${t('unsent.lead')}</p>`,
    actions(
      widget,
      html`${button(t('waiting.backToAnswers'), () => finish.backToAnswers())}
      ${button(t('unsent.clear'), () => finish.clear(true), true)}`,
    ),
  );
};

/** After a receipt, once the answers are wiped. */
export const clearedScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  return outcome(
    widget,
    true,
    widget.t('received.cleared'),
    nothing,
    html`${keptNotice(finish)}
    ${actions(
      widget,
      button(widget.t('received.startAgain'), () => finish.backToAnswers()),
    )}`,
  );
};

/** The page came back from the browser's history: whoever sits here now may be somebody else. */
export const returnedScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  return html`<div class="stack">
    ${screenHead(widget)} ${heading(widget.t('returned.title'))}
    <p>${widget.t('returned.lead')}</p>
    ${actions(
      widget,
      html`${button(widget.t('returned.continue'), () => finish.backToAnswers())}
      ${button(widget.t('returned.clear'), () => finish.clear(true), true)}`,
    )}
  </div>`;
};
