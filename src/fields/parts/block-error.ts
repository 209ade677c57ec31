import { html, nothing } from 'lit';
import type { PointerPattern } from '../../form/index.js';
import type { Location } from '../../schema/types.js';
import { controlId } from '../make-view.js';
import type { FormContext } from '../view.js';
import { watch } from '../watch.js';

/** Ids of the hint, where there is one, and of the error, once it is there, of what holds several answers. */
export const describedBy = (id: string, hint?: string): string => `${hint ? `${id}--hint ` : ''}${id}--error`;

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
