import type { Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { asText } from './answer-sections.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import type { BlockSection } from './outputs/in-blocks.js';
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

/** Puts words on the clipboard, and says into `said` what became of it. */
export const copyAndSay = async (
  widget: FormWidget,
  said: Signal<string>,
  words: string,
  id?: string,
): Promise<void> => {
  const { t, host } = widget;
  const box = id === undefined ? null : host.root.querySelector<HTMLTextAreaElement>(`#${id}`);
  said.value = '';
  said.value = t((await copy(words, box)) ? 'prepared.copied' : 'prepared.copyFailed');
};

/** The whole report in words: what it is and what is true of it, then the sections. */
export const wholeText = (widget: FormWidget, sections: readonly BlockSection[], status: string): string => {
  const text = packText(widget);
  const head = [text.title, ...(widget.pack.status === 'demonstration' ? [text.demonstration] : []), status].join('\n');
  return [head, ...sections.map(asText)].join('\n\n\n');
};

/** What does not fit into the box that it is for. */
const over = ({ t }: FormWidget, { limit = Infinity }: BlockSection, words: string) =>
  words.length > limit
    ? html`<p class="notice warning">${t('outputs.over', { count: words.length - limit })}</p>`
    : nothing;

/** Answers ready to paste, section by section, folded away unless `isOpen`; `id` is one of its own on the screen. */
export const copyBlocks = (
  widget: FormWidget,
  said: Signal<string>,
  { id, title, lead, sections, isOpen = false }: CopyList,
): TemplateResult => html`
  <details ?open=${isOpen}>
    <summary>${title}</summary>
    <div class="stack">
      ${lead ? html`<p class="hint">${lead}</p>` : nothing}
      ${sections.map((section, index) => {
        const words = asText(section);
        const box = `${id}-${index}`;
        return html`<section class=${section.isPrivate ? 'copy apart' : 'copy'}>
          <h3><label for=${box}>${section.title}</label></h3>
          ${section.isPrivate ? html`<p>${widget.t('prepared.apart')}</p>` : nothing} ${over(widget, section, words)}
          <textarea class="input copy-block" id=${box} readonly translate="no" rows="6" .value=${words}></textarea>
          ${button(
            widget.t('prepared.copySection', { title: section.title }),
            () => void copyAndSay(widget, said, words, box),
            true,
          )}
        </section>`;
      })}
    </div>
  </details>
`;

/** A list of blocks to copy. */
export interface CopyList {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly sections: readonly BlockSection[];
  readonly isOpen?: boolean;
}
