import { computed, signal, type Signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import { telephone, watch } from '../../../fields/index.js';
import { timelinePicture } from '../../../fields/parts/timeline-picture.js';
import { loadPack, type EarlyHelpFlow, type FlowText, type LoadedPack } from '../../../packs/index.js';
import { nextStep } from '../../../rules/early-help/index.js';
import { FormWidget } from '../../form-widget/form-widget.js';
import { actions, button, heading, packText, screenHead } from '../../form-widget/parts.js';
import type { ChecklistWidget } from '../checklist-widget.js';

/** Where the answers lead: the words of the flow, who decides within how long, and the numbers. */
const outcomeScreen = (widget: EarlyHelpWidget): TemplateResult => {
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
      ${button(t('checklist.early.back'), () => widget.leave(), true)}`,
    )}
  </div>`;
};

/** What may become of a request, and who tells whom. */
const afterwards = ({ t }: EarlyHelpWidget, text: FlowText, flow: EarlyHelpFlow | undefined) => {
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

/** The questions before early help, in place of the checklist; then where they lead; then the request itself. */
export class EarlyHelpWidget extends FormWidget {
  /** Back to the checklist, which kept its answers. */
  readonly leave: () => void;
  #isRequest: Signal<boolean> = signal(false);
  /** The questions are answered; check-your-answers is not asked for yet. */
  #isOutcome = computed(() => {
    const isCheck = this.flow.step.kind === 'check' && [undefined, 'check'].includes(this.finish.value?.key.value);
    return isCheck && !(this.#isRequest.value && this.step.routeId === 'early-help-hub');
  });

  constructor(
    loaded: LoadedPack,
    { settings, checklist }: { settings: ConstructorParameters<typeof FormWidget>[1]; checklist: ChecklistWidget },
    leave: () => void,
  ) {
    super(loaded, settings, checklist.t, checklist.host);
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

/** Packs of the questions, by name or address: fetched once a result leads to early help. Null while on the way, or withdrawn. */
const loaded: Signal<ReadonlyMap<string, LoadedPack | 'failed' | null>> = signal(new Map());

const note = (council: string, what: LoadedPack | 'failed' | null): void => {
  loaded.value = new Map([...loaded.peek(), [council, what]]);
};

const fetchQuestions = async ({ host, t }: ChecklistWidget, council: string): Promise<LoadedPack | undefined> => {
  note(council, null);
  try {
    const pack = await loadPack(host.assets, council, 'early-help', t.lang);
    if (pack.pack.status === 'withdrawn') return undefined;
    note(council, pack);
    return pack;
  } catch {
    note(council, 'failed');
    return undefined;
  }
};

/** The questions could not be fetched: the next press tries again, and opens them. */
const offerAgain = (widget: ChecklistWidget, council: string): TemplateResult => {
  const onPress = async (): Promise<void> => {
    const pack = await fetchQuestions(widget, council);
    if (pack) openEarlyHelp(widget, pack);
  };
  return html`${button(widget.t('checklist.early.open'), () => void onPress(), true)}
    <span class="hint" role="status">${widget.t('loading.failed')}</span>`;
};

/** The way into the questions before early help, where the result leads there and the council of the home has them. */
export const earlyHelpButton = (widget: ChecklistWidget): unknown => {
  const { judge, t } = widget;
  const { entryId } = judge.outcome.value;
  const { earlyHelp } = judge.home.rules;
  const isHere = judge.home.contact.value.from === 'this-pack' || judge.home.rules !== judge.home.own;
  if ((entryId !== 'early-help' && entryId !== 'targeted') || !isHere || earlyHelp === undefined) return nothing;
  const pack = loaded.value.get(earlyHelp);
  if (pack === undefined) void fetchQuestions(widget, earlyHelp);
  if (pack === 'failed') return offerAgain(widget, earlyHelp);
  if (!pack) return nothing;
  return button(t('checklist.early.open'), () => openEarlyHelp(widget, pack), true);
};

const openEarlyHelp = (widget: ChecklistWidget, pack: LoadedPack): void => {
  const settings = {
    content: pack.pack.id,
    endpoint: widget.endpoint,
    lang: widget.t.lang,
    isolation: 'inline',
    drafts: 'off',
  } as const;
  const early = new EarlyHelpWidget(pack, { settings, checklist: widget }, () => {
    early.dispose();
    widget.instead.value = undefined;
    widget.focus('screen-title');
  });
  widget.instead.value = early;
  void early.loadFinish();
  widget.focus('screen-title');
};
