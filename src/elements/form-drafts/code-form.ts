import { html, nothing } from 'lit';
import { watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import { secondsUntil } from '../form-finish/seconds-until.js';
import { button } from '../form-widget/parts.js';
import type { CodeEntry } from './code-entry.js';
import type { Drafts } from './form-drafts.js';

const wrong = (t: Translator, { state }: CodeEntry) => {
  const { value } = state;
  if (value.status === 'length') return t('drafts.wrongLength');
  if (value.status === 'word') return t('drafts.wrongWord', { number: value.number });
  if (value.status !== 'wrong') return undefined;
  return html`${t('drafts.wrong')}
  ${secondsUntil(value.nextAt, (count) => (count > 0 ? t('drafts.wait', { count }) : ''))}`;
};

/** Where a resume code is entered. It stands in the form of a page, so Enter is caught before that is sent on. */
export const codeForm = (drafts: Drafts) => {
  const { widget, entry } = drafts;
  const { t, host } = widget;
  const onOpen = (): void => {
    const box = host.root.getElementById('resume-code');
    if (box instanceof HTMLInputElement) void drafts.open(box.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen();
  };
  return watch(() => {
    const words = wrong(t, entry);
    const isOpening = entry.state.value.status === 'opening';
    return html`<div class=${words ? 'field has-error' : 'field'} part="field">
        <label class="label" for="resume-code">${t('drafts.code')}</label>
        <p class="hint" id="resume-code-hint">${t('drafts.codeHint')}</p>
        ${
          words
            ? html`<p class="error" id="resume-code-error">
                <span class="visually-hidden">${t('error.prefix')}</span> ${words}
              </p>`
            : nothing
        }
        <input
          class="input"
          part="input"
          id="resume-code"
          type="text"
          lang="en"
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          translate="no"
          aria-invalid=${words ? 'true' : nothing}
          aria-describedby=${words ? 'resume-code-hint resume-code-error' : 'resume-code-hint'}
          @keydown=${onKeyDown}
        />
      </div>
      <div class="actions">${button(t('drafts.openSaved'), onOpen)}</div>
      <p role="status">${isOpening ? t('drafts.opening') : nothing}</p>`;
  });
};
