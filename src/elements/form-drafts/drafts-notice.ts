import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { watch } from '../../fields/index.js';
import type { OpenedDraft } from '../../delivery/drafts/index.js';
import type { Translator } from '../../i18n/index.js';
import { formatEnd, formatTime } from '../form-finish/format-time.js';
import { button } from '../form-widget/parts.js';
import { codeForm } from './code-form.js';
import type { Drafts } from './form-drafts.js';

/** Before a saved form takes the place of what was typed on this page. */
const replaceButtons = (t: Translator, onYes: () => void, onNo: () => void) =>
  html`<div class="actions">
    ${button(t('drafts.replaceYes'), onYes)} ${button(t('drafts.replaceNo'), onNo, true)}
  </div>`;

/** "You began this form at 14:05": no name, no answer. */
const offer = (drafts: Drafts, draft: OpenedDraft) => {
  const { widget } = drafts;
  const { t } = widget;
  const hasChanged = drafts.hasChanged(draft);
  const isAsking = signal(false);
  const onContinue = (): void => {
    // What was typed on this page meanwhile goes only if the person says so.
    if (widget.hasAnswers && !isAsking.value) isAsking.value = true;
    else void drafts.resume(draft);
  };
  return html`<section class="notice warning" part="notice" aria-labelledby="draft-${draft.id}">
    <h3 id="draft-${draft.id}">${t('drafts.began', { time: formatTime(draft.content.beganAt, t.lang) })}</h3>
    ${hasChanged ? html`<p>${t('drafts.changed')}</p>` : nothing}
    ${watch(() =>
      isAsking.value
        ? html`<p role="status">${t('drafts.replace')}</p>
            ${replaceButtons(t, onContinue, () => (isAsking.value = false))}`
        : html`<div class="actions" role="group" aria-labelledby="draft-${draft.id}">
            ${button(t(hasChanged ? 'drafts.carryOver' : 'drafts.continue'), onContinue)}
            ${button(t('drafts.delete'), () => void drafts.remove(draft.id), true)}
          </div>`,
    )}
  </section>`;
};

/** Where a code is entered, or what is asked before the form that it opened takes the place of this one. */
const codeOrQuestion = (drafts: Drafts) =>
  watch(() => {
    const { asked, widget } = drafts;
    const draft = asked.value;
    if (!draft) return codeForm(drafts);
    const onNo = (): void => {
      asked.value = undefined;
      widget.focus('resume-code');
    };
    return html`<p id="code-replace" tabindex="-1">${widget.t('drafts.replace')}</p>
      ${replaceButtons(widget.t, () => void drafts.resume(draft), onNo)}`;
  });

const coded = (drafts: Drafts) => {
  const { coded: ends } = drafts.stored.value;
  const [first] = ends;
  const { t } = drafts.widget;
  if (first === undefined) return nothing;
  return html`<section class="notice warning" part="notice" aria-labelledby="coded-title">
    <h3 id="coded-title">${t('drafts.coded', { count: ends.length, time: formatEnd(first, t) })}</h3>
    ${codeOrQuestion(drafts)}
  </section>`;
};

/** Works without a network; a second press, because nobody can bring it back. */
const clearButton = (drafts: Drafts) => {
  const { t } = drafts.widget;
  const isAsking = signal(false);
  return watch(() =>
    isAsking.value
      ? html`<div class="notice warning" role="group" aria-labelledby="clear-sure">
          <p id="clear-sure" role="status">${t('drafts.clearSure')}</p>
          <div class="actions">
            ${button(t('drafts.clearYes'), () => void drafts.clearEverything(), true)}
            ${button(t('drafts.clearNo'), () => (isAsking.value = false), true)}
          </div>
        </div>`
      : html`<p>
          <button type="button" class="link-button" part="button" @click=${() => (isAsking.value = true)}>
            ${t('drafts.clear')}
          </button>
        </p>`,
  );
};

/** What is stored on this computer, before anything of it is shown. */
export const draftsNotice = (drafts: Drafts) =>
  html`<div class="stack">
    <div role="status" id="drafts-said" tabindex="-1">
      ${watch(() => {
        const said = drafts.said.value;
        return said ? html`<p class="notice information">${drafts.widget.t(`drafts.said.${said}`)}</p>` : nothing;
      })}
    </div>
    ${watch(() => {
      const { offers, elsewhere, isAnything } = drafts.stored.value;
      const { t } = drafts.widget;
      return html`${offers.map((draft) => offer(drafts, draft))}
      ${
        elsewhere > 0
          ? html`<section class="notice warning" part="notice">
              <h3>${t('drafts.open')}</h3>
              <p>${t('drafts.openLead')}</p>
            </section>`
          : nothing
      }
      ${coded(drafts)} ${isAnything ? clearButton(drafts) : nothing}`;
    })}
  </div>`;
