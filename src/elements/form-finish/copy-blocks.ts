import { signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { watch, type AnswerSection } from '../../fields/index.js';
import { asText } from './answer-sections.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { printAnswers } from './print-answers.js';
import { button, packText } from '../form-widget/parts.js';

/** Puts words on the clipboard, or selects them where the browser does not allow that. */
export const copy = async (words: string, box: HTMLTextAreaElement | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    box?.select();
    return false;
  }
};

/** Answers ready to paste, whole or section by section, or to print; `status` says what became of them. */
export const copyBlocks = (
  widget: FormWidget,
  sections: readonly AnswerSection[],
  status: string,
  isOpen = false,
): TemplateResult => {
  const { t, host, pack } = widget;
  const said = signal('');
  const onCopy = async (words: string, id?: string): Promise<void> => {
    const box = id === undefined ? null : host.root.querySelector<HTMLTextAreaElement>(`#${id}`);
    said.value = '';
    said.value = t((await copy(words, box)) ? 'prepared.copied' : 'prepared.copyFailed');
  };
  const text = packText(widget);
  const head = [text.title, ...(pack.status === 'demonstration' ? [text.demonstration] : []), status].join('\n');
  const everything = [head, ...sections.map(asText)].join('\n\n\n');
  return html`
    <div class="actions">
      ${button(t('prepared.copyAll'), () => void onCopy(everything))}
      ${button(t('check.print'), () => printAnswers(widget, sections, status), true)}
    </div>
    <p role="status">${watch(() => said.value)}</p>
    <details ?open=${isOpen}>
      <summary>${t('prepared.bySection')}</summary>
      <div class="stack">
        ${sections.map((section, index) => {
          const words = asText(section);
          return html`<section class="copy">
            <h3><label for="copy-${index}">${section.title}</label></h3>
            <textarea
              class="input copy-block"
              id="copy-${index}"
              readonly
              translate="no"
              rows="6"
              .value=${words}
            ></textarea>
            ${button(t('prepared.copySection', { title: section.title }), () => void onCopy(words, `copy-${index}`), true)}
          </section>`;
        })}
      </div>
    </details>
  `;
};
