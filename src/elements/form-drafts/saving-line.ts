import { html, nothing } from 'lit';
import { watch } from '../../fields/index.js';
import { formatEnd } from '../form-finish/format-time.js';
import { button } from '../form-widget/parts.js';
import { codeSheet } from './code-sheet.js';
import type { Drafts } from './form-drafts.js';

/** What went wrong or came to an end: said to everybody at once. */
const warning = ({ widget: { t }, writer, isAvailable }: Drafts): string | undefined => {
  const state = writer.state.value;
  if (!globalThis.isSecureContext) return t('form.insecure');
  if (isAvailable.value === false) return t('drafts.forbidden');
  if (state.status === 'failed') return t(`drafts.failed.${state.problem}`);
  if (state.status === 'ended') return t(`drafts.ended.${state.kind}`);
  return state.status === 'elsewhere' ? t('drafts.elsewhere') : undefined;
};

/** How saving goes, for whoever looks: it changes too often to be read out each time. */
const progress = ({ widget: { t }, writer, mode, isAvailable, stored }: Drafts): string | undefined => {
  const state = writer.state.value;
  if (!isAvailable.value) return isAvailable.value === undefined ? t('form.memoryOnly') : undefined;
  if (state.status === 'saving') return t('drafts.saving');
  if (state.status === 'saved')
    return state.kind === 'device'
      ? t('drafts.saved.device', { time: formatEnd(state.expiresAt, t) })
      : t('drafts.saved.session');
  if (state.status !== 'none') return undefined;
  if (mode === 'session') return t('drafts.will');
  return t(stored.value.isAnything ? 'drafts.pageOnly' : 'form.memoryOnly');
};

/** The button that gives a code, where the page offers one and there is something to save. */
const keepButton = (drafts: Drafts) => {
  const { widget, mode, sheet, writer, isAvailable } = drafts;
  const { t } = widget;
  const state = writer.state.value;
  const isKept = state.status === 'saved' && state.kind === 'device';
  if (mode !== 'device' || !isAvailable.value || isKept || sheet.state.value.status !== 'closed') return nothing;
  // While it writes under a code already, there is no second one.
  if (state.status === 'saving' || !widget.hasAnswers) return nothing;
  const onKeep = async (): Promise<void> => {
    if (await sheet.keep()) widget.focus('code-title');
  };
  return html`<p class="hint" id="keep-hint">${t('drafts.keepHint')}</p>
    ${button(t('drafts.keep'), () => void onKeep(), true, 'keep-hint')}`;
};

/** What is true of saving, on pages and at check-your-answers. */
export const savingLine = (drafts: Drafts) =>
  watch(() => {
    const screen = drafts.widget.finish.value?.key.value;
    if (screen !== undefined && screen !== 'check') return nothing;
    return html`<div class="saving">
      <div role="status">
        ${watch(() => {
          const words = warning(drafts);
          return words === undefined ? nothing : html`<p class="notice warning">${words}</p>`;
        })}
      </div>
      ${watch(() => {
        const words = progress(drafts);
        return words === undefined ? nothing : html`<p class="hint">${words}</p>`;
      })}
      ${watch(() => keepButton(drafts))} ${codeSheet(drafts)}
    </div>`;
  });
