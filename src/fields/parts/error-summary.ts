import { html, type TemplateResult } from 'lit';
import type { Pointer } from '../../schema/types.js';
import type { Translator } from '../../i18n/index.js';
import { controlId } from '../make-view.js';

/** One line of the summary: the words, and the place they lead to. */
export interface SummaryLine {
  readonly pointer: Pointer;
  readonly words: string;
}

/** Id of the summary, which takes focus when it appears. */
export const SUMMARY_ID = 'error-summary';

/**
 * Puts the question of the faulty field on screen, then focuses its control; what has no control of its own is answered
 * in that of what holds it. A hash link could not reach into a shadow root and would change the host page's address.
 */
export const focusField = (root: ShadowRoot, pointer: Pointer): void => {
  const control = root.getElementById(controlId(pointer));
  if (!control) {
    if (pointer) focusField(root, pointer.slice(0, pointer.lastIndexOf('/')));
    return;
  }
  for (let at: HTMLElement | null = control; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  // A field begins with its question; a group or a list is one itself.
  (control.closest('.field') ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
};

/** What is wrong on this page, each line leading to its field. */
export const errorSummary = (
  t: Translator,
  lines: readonly SummaryLine[],
  onChoose: (pointer: Pointer) => void,
): TemplateResult => html`
  <div
    class="error-summary"
    part="error-summary"
    id=${SUMMARY_ID}
    role="alert"
    tabindex="-1"
    aria-labelledby="error-summary-title"
  >
    <h2 id="error-summary-title">${t('error.summary')}</h2>
    <ul>
      ${lines.map(
        (line) =>
          html`<li>
            <button type="button" class="link-button" part="button" @click=${() => onChoose(line.pointer)}>
              ${line.words}
            </button>
          </li>`,
      )}
    </ul>
  </div>
`;
