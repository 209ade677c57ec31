import { html, nothing, type TemplateResult } from 'lit';
import { checkAnswers, nodes, notice, watch } from '../../fields/index.js';
import { hiddenAnswers } from '../../form/hidden-answers.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { privateApart, sectionOf } from './answer-sections.js';
import type { Finish } from './form-finish.js';
import { labelOf } from './missing-answers.js';
import { missingList } from './missing-list.js';
import { noticesFor } from '../form-widget/pack-notices.js';
import { summaryOf } from '../form-widget/page-screen.js';
import { pageTitle } from '../form-widget/page-title.js';
import { actions, button, heading, packText, screenHead } from '../form-widget/parts.js';

/** Answers given before another answer made them not apply. */
const hidden = (widget: FormWidget) => {
  const { t, model } = widget;
  const pointers = hiddenAnswers(model.given, model.answers);
  if (pointers.length === 0) return nothing;
  return html`<section class="answers">
    <h3>${t('check.notSent')}</h3>
    <p class="hint">${t('check.notSentWhy')}</p>
    <ul>
      ${pointers.map((pointer) => html`<li>${labelOf(widget, pointer)}</li>`)}
    </ul>
  </section>`;
};

/** Pages that can follow later and have no answer yet. */
const more = (widget: FormWidget, indexes: readonly number[]) =>
  indexes.length === 0
    ? nothing
    : html`<section>
        <h3>${widget.t('check.more')}</h3>
        <p>${widget.t('check.moreLead')}</p>
        <ul>
          ${indexes.map(
            (index) =>
              html`<li>
                <button type="button" class="link-button" part="button" @click=${() => widget.flow.open(index)}>
                  ${widget.t('check.addSection', { title: pageTitle(widget, index) })}
                </button>
              </li>`,
          )}
        </ul>
      </section>`;

const answers = (widget: FormWidget) =>
  watch(() => {
    const { flow } = widget;
    const { offered } = flow;
    const blank = offered.filter((index) => sectionOf(widget, index).count === 0);
    const shown = flow.asked.value.filter((index) => !blank.includes(index));
    const sections = privateApart(
      widget,
      shown.map((index) => sectionOf(widget, index)),
    );
    return html`
      ${checkAnswers(widget.t, sections, (pointer) => widget.lead(pointer))} ${more(widget, blank)} ${hidden(widget)}
    `;
  });

const notices = (widget: FormWidget) =>
  watch(() => noticesFor(widget.pack, widget.t, 'finish', widget.model.answers).map((one) => notice(widget.t, one)));

/** Where the answers go, named before the button that sends them. */
const destination = (finish: Finish) =>
  watch(() => {
    const { widget, consent } = finish;
    const { changedFrom } = consent;
    const { t, endpoint, pack } = widget;
    if (!endpoint) return nothing;
    const { host } = endpoint;
    if (changedFrom === undefined) {
      return html`<p>${t('check.destination', { name: pack.council.frontDoor, host })}</p>`;
    }
    const onAgree = (): void => {
      consent.agree();
      widget.focus('send');
    };
    const words =
      changedFrom === null
        ? t('check.destinationAdded', { after: host })
        : t('check.destinationChanged', { before: new URL(changedFrom).host, after: host });
    return html`<div class="notice urgent" id="destination" tabindex="-1">
      <p>${words}</p>
      ${button(t('check.destinationConfirm', { after: host }), onAgree, true)}
    </div>`;
  });

/** What is still being sent to the service is not part of the answers yet. */
const filesOnTheirWay = ({ context, t }: FormWidget) =>
  watch(() =>
    context.attachments?.isBusy.value
      ? html`<div class="notice warning" id="files-on-their-way" tabindex="-1" role="status">
          <p>${t('check.files')}</p>
        </div>`
      : nothing,
  );

/** The service refused answers that are not mended yet. */
const wasRefused = ({ model }: FormWidget): boolean => model.issues.value.some((issue) => issue.isFromService);

const plain = { after: () => nothing, isLater: () => false, laterTitle: '' };

/** Every answer before it is sent, each with a way to change it. */
export const checkScreen = (finish: Finish): TemplateResult => {
  const { widget } = finish;
  const { t, flow } = widget;
  const isWanted = finish.outputs?.ways.includes('send') ?? true;
  const canSend = widget.endpoint !== null && globalThis.isSecureContext && isWanted;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (canSend) void finish.send();
    else finish.prepare();
  };
  return html`<form class="stack" novalidate autocomplete="off" @submit=${onSubmit}>
    ${screenHead(widget)}
    <p>
      <button type="button" class="link-button" part="button" @click=${() => widget.back()}>${t('form.back')}</button>
    </p>
    ${summaryOf(widget)}
    <div>
      <p class="caption">${packText(widget).title}</p>
      ${heading(t('check.title'))}
    </div>
    <p>
      <strong>${watch(() => t(wasRefused(widget) ? 'blocked.title' : 'check.lead'))}</strong>
      ${flow.isShort ? t('check.urgentReady') : nothing}
    </p>
    ${notices(widget)} ${missingList(finish)} ${answers(widget)}
    <div>${watch(() => nodes(widget.context, flow.lastNodes, plain))}</div>
    ${destination(finish)} ${filesOnTheirWay(widget)}
    ${actions(
      widget,
      html`<button type="submit" id="send" class="button" part="button">
          ${t(canSend ? 'check.send' : 'check.prepare')}
        </button>
        ${canSend ? button(t('check.prepare'), () => finish.prepare(), true) : nothing}`,
    )}
    ${watch(() => widget.drafts.value?.line())}
  </form>`;
};
