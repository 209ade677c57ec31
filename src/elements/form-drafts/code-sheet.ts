import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { watch } from '../../fields/index.js';
import { copy } from '../form-finish/copy-blocks.js';
import { formatEnd } from '../form-finish/format-time.js';
import { printFrame } from '../form-finish/print-frame.js';
import { button } from '../form-widget/parts.js';
import type { Drafts } from './form-drafts.js';
import type { SheetState } from './resume-sheet.js';

type Shown = Extract<SheetState, { readonly status: 'shown' }>;

const print = ({ widget: { t, host } }: Drafts, code: string, time: string): void =>
  printFrame(
    host.root,
    html`<main class="root stack" lang=${t.lang} dir=${t.dir}>
      <h2>${t('drafts.code')}</h2>
      <p class="reference" lang="en">${code}</p>
      <p>${t('drafts.printLead', { time })}</p>
    </main>`,
  );

const shown = (drafts: Drafts, { code, endsAt }: Shown) => {
  const { widget, sheet } = drafts;
  const { t } = widget;
  const words = code.join(' ');
  const time = formatEnd(endsAt, t);
  const said = signal('');
  const onCopy = async (): Promise<void> => {
    said.value = '';
    said.value = t((await copy(words, null)) ? 'prepared.copied' : 'prepared.copyFailed');
  };
  const onDone = (): void => {
    sheet.close();
    widget.focus('screen-title');
  };
  return html`<section class="notice information" part="notice" aria-labelledby="code-title">
    <h3 id="code-title" tabindex="-1">${t('drafts.codeTitle')}</h3>
    <p class="code-words" lang="en" translate="no">${words}</p>
    <p>${t('drafts.codeLead')}</p>
    <p>${t('drafts.codeUntil', { time })}</p>
    <div class="actions">
      ${button(t('drafts.codeCopy'), () => void onCopy(), true)}
      ${button(t('drafts.codePrint'), () => print(drafts, words, time), true)}
      ${button(t('drafts.codeDone'), onDone, true)}
    </div>
    <p role="status">${watch(() => said.value)}</p>
  </section>`;
};

/** The resume code, once, or why there is none. */
export const codeSheet = (drafts: Drafts) =>
  watch(() => {
    const state = drafts.sheet.state.value;
    const { t } = drafts.widget;
    if (state.status === 'shown') return shown(drafts, state);
    if (state.status === 'making') return html`<p role="status">${t('drafts.making')}</p>`;
    if (state.status !== 'failed') return nothing;
    const onAgain = async (): Promise<void> => {
      if (await drafts.sheet.keep()) drafts.widget.focus('code-title');
    };
    return html`<p class="notice warning" role="alert">${t(`drafts.failed.${state.problem}`)}</p>
      ${button(t('drafts.keep'), () => void onAgain(), true)}`;
  });
