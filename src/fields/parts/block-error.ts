import { html, nothing } from 'lit';
import type { PointerPattern } from '../../form/index.js';
import type { Location } from '../../schema/types.js';
import { controlId } from '../make-view.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';

/** What is wrong with several answers together. */
export const blockError = (context: FormContext, { pointer }: Location, pattern: PointerPattern): unknown =>
  watch(() => {
    const issue = context.model.issueAt(pointer);
    return issue
      ? html`<p class="error" id="${controlId(pointer)}--error">
          <span class="visually-hidden">${context.t('error.prefix')}</span>
          ${context.words.error(issue, pattern, 'text')}
        </p>`
      : nothing;
  });
