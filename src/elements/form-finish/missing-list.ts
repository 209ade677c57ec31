import { html, nothing } from 'lit';
import { watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Pointer } from '../../schema/types.js';
import { expectedAnswers, missingAnswers, type MissingAnswer } from './missing-answers.js';
import type { Finish } from './form-finish.js';

/** More than this is folded away: what to say on the phone stands below it. */
const MOST = 8;

const list = (t: Translator, missing: readonly MissingAnswer[], onOpen: (pointer: Pointer) => void) => {
  const links = html`<ul>
    ${missing.map(
      ({ pointer, label }) =>
        html`<li>
          <button type="button" class="link-button" part="button" @click=${() => onOpen(pointer)}>${label}</button>
        </li>`,
    )}
  </ul>`;
  return missing.length > MOST
    ? html`<details>
        <summary>${t('missing.count', { count: missing.length })}</summary>
        ${links}
      </details>`
    : links;
};

/**
 * What is not answered yet: first what this council's form needs before it can be sent, then what the council asks for
 * besides. It follows every answer and stops nobody.
 */
export const missingList = (finish: Finish): unknown =>
  watch(() => {
    const { widget, outputs } = finish;
    const { t, pack } = widget;
    const needed = missingAnswers(widget);
    const expected = expectedAnswers(widget, outputs?.expects ?? []);
    const onOpen = (pointer: Pointer): void => {
      finish.backToAnswers();
      widget.lead(pointer);
    };
    if (needed.length + expected.length === 0) return nothing;
    return html`<section class="notice warning" part="notice">
      ${
        needed.length > 0
          ? html`<h3>${t('missing.title')}</h3>
              <p>${t('missing.lead')}</p>
              ${list(t, needed, onOpen)}`
          : nothing
      }
      ${
        expected.length > 0
          ? html`<h3>${t('missing.expected', { name: pack.council.name })}</h3>
              ${list(t, expected, onOpen)}`
          : nothing
      }
    </section>`;
  });
