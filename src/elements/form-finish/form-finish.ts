import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import { Delivery, KeptStore, type HeldBytes, type ProblemError } from '../../delivery/index.js';
import type { AnswerSection } from '../../fields/index.js';
import type { Attachments } from '../../fields/attachments.js';
import { find } from '../../form/index.js';
import { FdFailedEvent } from '../events.js';
import type { FormFinish } from '../form-widget/form-parts.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { FdQueuedEvent, FdSubmittedEvent } from '../sent-events.js';
import { asIssue } from './as-issue.js';
import { answeredSections } from './answer-sections.js';
import { finalAnswers } from './final-answers.js';
import { keptNotice } from './kept-notice.js';
import { EndpointConsent } from './endpoint-consent.js';
import { followPage } from './follow-page.js';
import { KeptReports } from './kept-reports.js';
import { lastCheck } from './last-check.js';
import { removePrints } from './print-answers.js';
import { screen } from './screen.js';
import { HandedCases, takeCases } from './take-cases.js';

/** Which screen the person sees; `delivery` follows the state of the delivery. */
type Mode = 'form' | 'prepared' | 'delivery' | 'unsent' | 'cleared' | 'returned';

/** Check-your-answers, sending, and what became of it. */
export class Finish implements FormFinish {
  readonly widget: FormWidget;
  readonly delivery: Delivery;
  readonly kept: KeptReports;
  readonly key: ReadonlySignal<string | undefined>;
  readonly consent: EndpointConsent;
  readonly cases: HandedCases;
  /** The service refused answers at places that this form does not have: its words for them. */
  readonly unplaced: Signal<readonly string[]> = signal([]);
  /** What was sent, in words, to copy into the school's own records; gone when the page is cleared or left. */
  sent: readonly AnswerSection[] = [];

  /** Whether this report can be kept on this computer at all. */
  readonly canKeep: Signal<boolean> = signal(false);

  #mode: Signal<Mode> = signal('form');
  /** The delivery has waited at least once since the person pressed Send. */
  #hasWaited = false;
  #isSending = false;
  #stops: (() => void)[] = [];

  constructor(widget: FormWidget) {
    this.widget = widget;
    this.consent = new EndpointConsent(widget);
    this.cases = new HandedCases(widget, () => this.#forget());
    const [keeper, endpoint] = [new KeptStore(), () => widget.endpoint];
    this.delivery = new Delivery({ endpoint, keeper });
    this.kept = new KeptReports(keeper, endpoint, widget.host);
    this.key = computed(() => this.#screenKey());
    this.#listen();
    void this.kept.load();
    void keeper.isAvailable().then((isAvailable) => (this.canKeep.value = isAvailable));
  }

  screen(key: string): TemplateResult {
    return screen(this, key);
  }

  get keepsReports(): boolean {
    return this.kept.entries.value.length > 0;
  }

  notice(): unknown {
    return keptNotice(this);
  }

  resume(endpoint: string | null, held: HeldBytes | null): void {
    this.consent.begin(endpoint);
    if (held) this.delivery.recall(held);
  }

  get isGone(): boolean {
    return this.#stops.length === 0;
  }

  dispose(): void {
    this.delivery.dispose();
    removePrints(this.widget.host.root);
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Send was pressed at check-your-answers. */
  async send(): Promise<void> {
    if (this.#isSending) return;
    const issues = this.widget.flow.attemptAll();
    this.widget.tell(issues);
    if (issues.length > 0) return;
    if (this.consent.changedFrom !== undefined) return this.widget.focus('destination');
    if (this.#files?.isBusy.value) return this.widget.focus('files-on-their-way');
    this.#isSending = true;
    try {
      await this.#send();
    } finally {
      this.#isSending = false;
    }
  }

  /** The service has another report under this number: the same answers go under a new one. */
  sendAfresh(): Promise<void> {
    this.delivery.forget();
    return this.send();
  }

  /** Shows everything given so far, ready to copy or print. Nothing goes on being sent behind that. */
  prepare(): void {
    this.delivery.hold();
    this.#mode.value = 'prepared';
  }

  /** From an end screen back to the answers, or to a blank form. */
  backToAnswers(): void {
    this.delivery.hold();
    this.#mode.value = 'form';
    this.cases.look();
  }

  async keep(): Promise<void> {
    if (!(await this.delivery.keep())) return;
    this.widget.host.emit(new FdQueuedEvent('computer'));
    this.widget.focus('kept');
    await this.kept.load();
  }

  /** Wipes every answer from the page, after a question where nothing was sent; a kept report stays. */
  clear(isSure = false): void {
    const isSent = this.delivery.state.value.status === 'received';
    if (!isSent && !isSure) {
      this.#mode.value = 'unsent';
      return;
    }
    this.#forget();
    if (!isSent) this.cases.leave();
    this.#mode.value = isSent ? 'cleared' : 'form';
  }

  get #files(): Attachments | undefined {
    return this.widget.context.attachments;
  }

  #forget(): void {
    // A kept report still names its files.
    if (this.delivery.state.value.kept) this.#files?.forget();
    this.delivery.forget();
    this.kept.forgetOpened();
    removePrints(this.widget.host.root);
    this.sent = [];
    this.consent.forget();
    this.cases.restart();
    void this.kept.load();
  }

  async #send(): Promise<void> {
    const { loaded, model, host, drafts } = this.widget;
    const { answers } = model;
    if (this.#refuse(await lastCheck(host.assets, loaded, answers))) return;
    await this.delivery.finalise(await finalAnswers(loaded, answers, this.#files?.references(answers)));
    this.#hasWaited = false;
    this.#mode.value = 'delivery';
    // Should the page be gone before the receipt, the draft must know these bytes.
    await drafts.value?.flush();
    await this.delivery.send();
  }

  #screenKey(): string | undefined {
    const mode = this.#mode.value;
    if (mode === 'delivery') {
      const { status } = this.delivery.state.value;
      // Trying again stays on the same screen, so that nothing jumps away from under a person who reads it.
      return status === 'sending' && this.#hasWaited ? 'waiting' : status;
    }
    if (mode !== 'form') return mode;
    if (this.cases.other.value) return 'another';
    return this.widget.flow.step.kind === 'check' ? 'check' : undefined;
  }

  /** Back to check-your-answers with what is not accepted; false where none of it is at a place of this form. */
  #refuse(errors: readonly ProblemError[]): boolean {
    const { model, pages } = this.widget;
    const placed = errors
      .map((error) => asIssue(error, find(model.root, error.pointer)))
      .filter((issue) => pages.pageOf(issue.instancePointer) >= 0);
    this.unplaced.value = errors.map((error) => error.detail).filter((detail) => detail !== '');
    model.refuse(placed);
    if (placed.length === 0) return false;
    this.#mode.value = 'form';
    this.widget.tell(placed);
    return true;
  }

  #listen(): void {
    // A page restored by Back may be seen by the next person at this computer: it asks before it shows an answer.
    const onReturn = (): void => {
      if (this.widget.hasAnswers) this.#mode.value = 'returned';
    };
    // After a receipt nothing may be there to come back to; and nothing is sent by a page that nobody looks at.
    const onLeave = (): void => {
      if (this.delivery.state.value.status === 'received') this.clear();
      else this.delivery.hold();
      this.cases.leave();
    };
    this.#stops.push(
      followPage(onReturn, onLeave),
      this.#followDelivery(),
      this.consent.watch(),
      takeCases(this.cases, () => this.#makeRoom()),
    );
  }

  /** Turns to the form for a case that comes; what is sent, or was, stays until the person is done with it. */
  #makeRoom(): boolean {
    const isFree = !['delivery', 'returned'].includes(this.#mode.peek());
    if (isFree) this.#mode.value = 'form';
    return isFree;
  }

  #followDelivery(): () => void {
    let status = 'draft';
    return effect(() => {
      const state = this.delivery.state.value;
      if (state.status === status) return;
      status = state.status;
      untracked(() => this.#onDelivery(state));
    });
  }

  #onDelivery(state: Delivery['state']['value']): void {
    const { host } = this.widget;
    if (state.status === 'received') {
      this.sent = answeredSections(this.widget);
      void this.kept.removeOpened();
      this.#mode.value = 'delivery';
      this.#files?.forget();
      this.cases.restart();
      host.emit(new FdSubmittedEvent(state.receipt.receiptId));
    } else if (state.status === 'waiting') {
      this.#hasWaited = true;
      host.emit(new FdQueuedEvent('page'));
    } else if (state.status === 'paused') host.emit(new FdFailedEvent(state.cause));
    else if (state.status === 'blocked' && state.cause === 'invalid' && state.errors.length > 0) {
      this.#refuse(state.errors);
    }
  }
}
