import { computed, signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { telephone, watch } from '../../fields/index.js';
import { timelinePicture } from '../../fields/parts/timeline-picture.js';
import type { Translator } from '../../i18n/index.js';
import type { EarlyHelpFlow, FlowText, LoadedPack } from '../../packs/index.js';
import { nextStep } from '../../rules/early-help/index.js';
import { actions, button, heading, packText, screenHead } from '../form-widget/parts.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';
import { PackForm } from './pack-form.js';

/** Where the answers lead: the words of the flow, who decides within how long, and the numbers. */
const outcomeScreen = (widget: FlowForm): TemplateResult => {
  const { t, pack, step } = widget;
  const text = packText(widget).flow;
  const { frontDoor, outOfHours } = pack.contacts;
  if (!text) return html``;
  const isHub = step.routeId === 'early-help-hub';
  return html`<div class="stack">
    ${screenHead(widget)}
    <p>
      <button type="button" class="link-button" part="button" @click=${() => widget.back()}>${t('form.back')}</button>
    </p>
    <section class="outcome" part="outcome" aria-labelledby="screen-title">
      <p class="caption">${packText(widget).title}</p>
      ${heading(text.routes[step.routeId] ?? step.routeId)}
      ${step.fix.map((id) => (text.fix[id] ? html`<p>${text.fix[id]}</p>` : nothing))}
      <p>
        ${frontDoor.phone ? html`${frontDoor.team}: ${telephone(frontDoor.phone)}. ` : nothing}
        ${outOfHours.phone ? html`${outOfHours.team}: ${telephone(outOfHours.phone)}.` : nothing}
      </p>
    </section>
    ${isHub ? afterwards(widget, text, pack.flow) : nothing}
    ${actions(
      widget,
      html`${isHub ? button(t('checklist.early.request'), () => widget.request()) : nothing}
      ${widget.leave ? button(t('checklist.early.back'), widget.leave, true) : nothing}`,
    )}
  </div>`;
};

/** What may become of a request, and who tells whom. */
const afterwards = ({ t }: FlowForm, text: FlowText, flow: EarlyHelpFlow | undefined) => {
  if (!flow) return nothing;
  const steps = flow.feedback.map((id) => ({ label: text.feedback[id]?.who ?? id, note: text.feedback[id]?.does }));
  return html`
    <section class="stack">
      <h3>${t('checklist.early.outcomes', { count: flow.withinHours })}</h3>
      <p class="hint">${t('checklist.early.clock')}</p>
      <ul>
        ${flow.outcomes.map((id) => html`<li>${text.outcomes[id]}</li>`)}
      </ul>
    </section>
    <section class="stack">
      <h3>${t('checklist.early.feedback')}</h3>
      ${timelinePicture(t('checklist.early.feedback'), steps)}
    </section>
  `;
};

/** Questions whose answers lead somewhere: the questions, then where they lead, then the request itself. */
export class FlowForm extends PackForm {
  /** Back to where the questions were opened from; left out where they stand by themselves. */
  readonly leave: (() => void) | undefined;
  #isRequest: Signal<boolean> = signal(false);
  /** The questions are answered; check-your-answers is not asked for yet. */
  #isOutcome = computed(() => {
    const isCheck = this.flow.step.kind === 'check' && [undefined, 'check'].includes(this.finish.value?.key.value);
    return isCheck && !(this.#isRequest.value && this.step.routeId === 'early-help-hub');
  });

  constructor(loaded: LoadedPack, settings: Settings, t: Translator, host: WidgetHost, leave?: () => void) {
    super(loaded, settings, t, host);
    this.leave = leave;
  }

  /** Where the answers lead now. Not sure about safety never leads to early help. */
  get step(): ReturnType<typeof nextStep> {
    const { flow } = this.pack;
    const answers = this.model.answers as Readonly<Record<string, string>>;
    return flow ? nextStep(flow, answers) : { ruleId: undefined, routeId: '', fix: [] };
  }

  /** The request is made ready or sent. */
  request(): void {
    this.#isRequest.value = true;
    this.focus('screen-title');
  }

  override back(): void {
    this.#isRequest.value = false;
    super.back();
  }

  override render(): unknown {
    const own = super.render();
    return html`${watch(() => (this.#isOutcome.value ? outcomeScreen(this) : own))}`;
  }
}
