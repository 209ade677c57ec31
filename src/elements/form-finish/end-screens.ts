import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../delivery/index.js';
import { notice, watch } from '../../fields/index.js';
import { answeredSections } from './answer-sections.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import type { Finish } from './form-finish.js';
import { noticesFor } from '../form-widget/pack-notices.js';
import { copyBlocks } from './copy-blocks.js';
import { actions, button, councilWords, formatTime, heading, packText, screenHead } from '../form-widget/parts.js';
import { secondsUntil } from './seconds-until.js';

const outcome = (widget: FormWidget, isSent: boolean, title: string, body: unknown, more: unknown): TemplateResult =>
  html`<div class="stack">
    ${screenHead(widget)}
    <section class=${isSent ? 'outcome' : 'outcome not-sent'} part="outcome" aria-labelledby="screen-title">
      ${heading(title)} ${body}
    </section>
    ${more}
  </div>`;

/** Prepare-only, or "copy or print instead": the council has not been told. */
export const preparedScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  const { t } = widget;
  return outcome(
    widget,
    false,
    t('prepared.title'),
    html`<p>${t('prepared.lead')}</p>`,
    html`${copyBlocks(widget, answeredSections(widget), true)}
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
  const time = formatTime(receipt.receivedAt, t.lang);
  const paragraphs = receipt.next ? receipt.next.split('\n\n') : next.map((one) => councilWords(widget, one));
  return outcome(
    widget,
    true,
    t('received.title', { time }),
    html`<p class="reference">${t('received.reference', { reference: receipt.receiptId })}</p>`,
    html`<section class="stack">
        <h3>${t('received.next')}</h3>
        ${paragraphs.map((one) => html`<p>${one}</p>`)}
      </section>
      <p>${t('received.copy')}</p>
      ${copyBlocks(widget, sent)}
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
  const { kept } = delivery.state.value;
  return actions(
    widget,
    html`${canRetry ? button(t('waiting.tryNow'), () => void delivery.retryNow()) : nothing}
    ${button(t('waiting.copyOrPrint'), () => finish.prepare(), true)}
    ${kept ? nothing : button(t('waiting.keep'), () => void finish.keep(), true)}
    ${button(t('waiting.backToAnswers'), () => finish.backToAnswers(), true)}`,
  );
};

const keptWords = ({ widget, delivery }: Finish) =>
  watch(() => {
    const { t } = widget;
    const { kept, keepProblem } = delivery.state.value;
    if (keepProblem) return html`<p role="status" class="notice warning">${t('kept.failed')}</p>`;
    if (!kept) return html`<p class="hint">${t('waiting.keepHint')}</p>`;
    return html`<div role="status" class="notice warning">
      <h3>${t('kept.title')}</h3>
      <p>${t('kept.lead', { time: formatTime(kept.expiresAt, t.lang) })}</p>
    </div>`;
  });

const urgentNotices = (widget: FormWidget) =>
  noticesFor(widget.pack, widget.t, 'finish', widget.model.answers)
    .filter((one) => one.tone === 'urgent')
    .map((one) => notice(widget.t, one));

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
        return html`<p>${t(`waiting.${state.cause}`)}</p>
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
  const { widget } = finish;
  const { t } = widget;
  const { state } = finish.delivery;
  const cause = state.value.status === 'blocked' ? state.value.cause : 'invalid';
  return outcome(
    widget,
    false,
    t('blocked.title'),
    html`<p>${t(`blocked.${cause}`)}</p>`,
    html`${urgentNotices(widget)} ${notSentActions(finish, false)}`,
  );
};

export const clearedScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  return outcome(
    widget,
    true,
    widget.t('received.cleared'),
    nothing,
    actions(
      widget,
      button(widget.t('received.startAgain'), () => finish.startAgain()),
    ),
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
      ${button(widget.t('returned.clear'), () => finish.clear(), true)}`,
    )}
  </div>`;
};
