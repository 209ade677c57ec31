import { html, type TemplateResult } from 'lit';
import { actions, button, heading, screenHead } from '../form-widget/parts.js';
import type { Finish } from './form-finish.js';

/** A checklist hands over a case while another is in the form: nobody's reasons may land in another child's report. */
export const anotherCaseScreen = (finish: Finish): TemplateResult => {
  const { widget, cases } = finish;
  const { t } = widget;
  return html`<div class="stack">
    ${screenHead(widget)} ${heading(t('another.title'))}
    <p>${t('another.lead')}</p>
    <ul>
      <li>${t('another.sameHint')}</li>
      <li>${t('another.newHint')}</li>
    </ul>
    ${actions(
      widget,
      html`${button(t('another.same'), () => cases.answer(true))}
      ${button(t('another.new'), () => cases.answer(false), true)}
      ${button(t('another.copy'), () => finish.prepare(), true)}
      ${button(t('another.leave'), () => cases.leave(), true)}`,
    )}
  </div>`;
};
