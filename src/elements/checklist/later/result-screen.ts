import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../../fields/index.js';
import { stored, summaryOf } from '../../form-widget/page-screen.js';
import { actions, button, heading, packText, screenHead } from '../../form-widget/parts.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { continuum } from './pictures/continuum.js';
import { threeSides } from './pictures/three-sides.js';
import { controlId } from '../../../fields/make-view.js';
import { disagree, next, ownView, pathways, unknown, why } from './result-parts.js';
import { doNow } from './do-now.js';
import { earlyHelpButton } from './early-help.js';
import { goOnButton } from './going-on.js';
import { handOverButton } from './hand-over.js';

/** Copying, printing, sending, and where to go on. Nothing here is in the way of the call. */
const endings = (widget: ChecklistWidget): TemplateResult => {
  const { t } = widget;
  return html`
    ${watch(() => {
      const council = widget.reach.value.elsewhere;
      const hasService = widget.endpoint !== null && globalThis.isSecureContext;
      const canSend = hasService && council === undefined;
      const finish = widget.finish.value;
      const copy = finish ? button(t('checklist.copy'), () => finish.prepare(), canSend) : nothing;
      const buttons = actions(
        widget,
        html`${canSend ? button(t('checklist.checkAndSend'), () => widget.goOn()) : nothing} ${copy}
        ${handOverButton(widget)} ${earlyHelpButton(widget)} ${goOnButton(widget)}`,
      );
      return html`${hasService && !canSend ? html`<p>${t('checklist.notSentThere', { council: council ?? '' })}</p>` : nothing}
      ${buttons}`;
    })}
  `;
};

const suggestion = (widget: ChecklistWidget): TemplateResult => html`
  <section class="stack" aria-labelledby=${controlId('/suggestion')}>
    <h3 id=${controlId('/suggestion')} tabindex="-1">${widget.t('checklist.suggests')}</h3>
    ${watch(() => (widget.judge.home.isWithoutRules ? html`<p>${widget.t('checklist.levelsHere')}</p>` : nothing))}
    ${watch(() => continuum(widget))}
  </section>
`;

/** What the rules suggest, in the order that the guide gives: what to do now stands first. */
export const resultScreen = (widget: ChecklistWidget): TemplateResult => {
  const { t } = widget;
  const part = (render: (widget: ChecklistWidget) => unknown) => watch(() => render(widget));
  return html`<div class="stack">
    ${watch(() => screenHead(widget))} ${stored(widget)}
    <p>
      <button type="button" class="link-button" part="button" @click=${() => widget.back()}>${t('form.back')}</button>
    </p>
    ${summaryOf(widget)}
    <div>
      <p class="caption">${packText(widget).title}</p>
      ${heading(t('checklist.page.result'))}
    </div>
    ${doNow(widget)} ${part(why)} ${suggestion(widget)} ${part(threeSides)} ${part(unknown)} ${part(pathways)}
    ${ownView(widget)} ${part(next)} ${part(disagree)} ${endings(widget)}
  </div>`;
};
