import { html, nothing } from 'lit';
import { watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Finish } from './form-finish.js';
import type { KeptOutcome } from './kept-reports.js';
import { openKept } from './open-kept.js';
import { button } from '../form-widget/parts.js';
import { formatTime } from './format-time.js';

const plain = {
  deleted: 'kept.deleted',
  'not-deleted': 'kept.notDeleted',
  gone: 'kept.gone',
  'other-form': 'kept.otherForm',
  'without-files': 'kept.withoutFiles',
} as const;

const outcomeWords = (t: Translator, outcome: KeptOutcome): string => {
  if (outcome.kind === 'not-sent') return t(`kept.notSent.${outcome.why}`);
  if (outcome.kind === 'other-endpoint') return t('kept.otherEndpoint', { host: outcome.host });
  if (outcome.kind !== 'sent') return t(plain[outcome.kind]);
  return t('kept.sent', { time: formatTime(outcome.receivedAt, t.lang), reference: outcome.reference });
};

/** "1 report not sent, Tuesday 14:05": no names, with send and delete. Nothing is sent without a press. */
export const keptNotice = (finish: Finish) =>
  watch(() => {
    const { widget, kept } = finish;
    const { t } = widget;
    const entries = kept.entries.value;
    const outcome = kept.outcome.value;
    const [oldest] = entries;
    const line = (savedAt: number): string => t('kept.entry', { time: formatTime(savedAt, t.lang) });
    return html`<div role="status">
      ${outcome ? html`<p class="notice information">${outcomeWords(t, outcome)}</p>` : nothing}
      ${
        oldest
          ? html`<section class="notice warning" part="notice" aria-labelledby="kept-title">
              <h3 id="kept-title">
                ${t('kept.notice', { count: entries.length, time: formatTime(oldest.savedAt, t.lang) })}
              </h3>
              ${entries.map(
                (entry) =>
                  html`<div class="actions" role="group" aria-label=${line(entry.savedAt)}>
                    ${entries.length > 1 ? html`<span>${line(entry.savedAt)}</span>` : nothing}
                    ${button(t('kept.send'), () => void kept.send(entry.id))}
                    ${watch(() => (widget.hasAnswers ? nothing : button(t('kept.open'), () => void openKept(finish, entry.id), true)))}
                    ${button(t('kept.delete'), () => void kept.remove(entry.id), true)}
                  </div>`,
              )}
            </section>`
          : nothing
      }
    </div>`;
  });
