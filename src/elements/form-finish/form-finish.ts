import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import { Delivery, KeptStore, type DeliveryState, type HeldBytes, type ProblemError } from '../../delivery/index.js';
import type { AnswerSection } from '../../fields/index.js';
import type { Attachments } from '../../fields/attachments.js';
import type { FormFinish } from '../form-widget/form-parts.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { FdQueuedEvent } from '../sent-events.js';
import { answeredSections } from './answer-sections.js';
import { finalAnswers } from './final-answers.js';
import { keptNotice } from './kept-notice.js';
import { EndpointConsent } from './endpoint-consent.js';
import { followDelivery, followKept } from './follow-delivery.js';
import { followPage } from './follow-page.js';
import { KeptReports } from './kept-reports.js';
import { lastCheck } from './last-check.js';
import { OneAtATime } from './one-at-a-time.js';
import { placeRefusal } from './place-refusal.js';
import { removePrints } from './print-answers.js';
import { deliveryScreen, screen, type Mode } from './screen.js';
import { HandedCases, takeCases } from './take-cases.js';
import { takeFiles } from './take-files.js';
import { tellPage } from './tell-page.js';

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
  /** From the press of Send until the attempt has ended. What is called off goes no further. */
  #sending = new OneAtATime();
  #stops: (() => void)[] = [];

  constructor(widget: FormWidget) {
    this.widget = widget;
    this.consent = new EndpointConsent(widget);
    this.cases = new HandedCases(widget);
    const [keeper, endpoint] = [new KeptStore(), () => widget.endpoint];
    this.delivery = new Delivery({ endpoint, keeper });
    this.kept = new KeptReports(keeper, endpoint, widget.host, (id) => this.delivery.lose(id));
    this.key = computed(() => this.#screenKey());
    this.#listen();
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
    this.forget();
    this.consent.begin(endpoint);
    if (held) this.delivery.recall(held);
  }

  /** Other answers stand in the form: a report of its own, which replaces no other. A receipt stays until it is read. */
  forget(): void {
    this.cases.forget();
    const { status, kept } = this.delivery.state.peek();
    if (status === 'received') return;
    this.#sending.callOff();
    // A kept report still names its files.
    if (kept) this.#files?.forget();
    else this.#files?.discard();
    this.delivery.forget();
    this.consent.forget();
    this.unplaced.value = [];
    this.sent = [];
    removePrints(this.widget.host.root);
    this.#mode.value = 'form';
  }

  get isGone(): boolean {
    return this.#stops.length === 0;
  }

  dispose(): void {
    this.#sending.callOff();
    this.delivery.dispose();
    removePrints(this.widget.host.root);
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Send was pressed at check-your-answers. */
  async send(): Promise<void> {
    if (this.#sending.isRunning) return;
    const issues = this.widget.flow.attemptAll();
    this.widget.tell(issues);
    if (issues.length > 0) return;
    if (this.consent.changedFrom !== undefined) return this.widget.focus('destination');
    if (this.#files?.isBusy.value) return this.widget.focus('files-on-their-way');
    // Should it break, nobody is left before a screen that says “Sending”.
    await this.#sending.run((signal) => this.#send(signal)).finally(() => this.#isStuck && this.backToAnswers());
  }

  /** The service has another report under this number: the same answers go under a new one. */
  sendAfresh(): Promise<void> {
    this.delivery.renew();
    return this.send();
  }

  /** Shows everything given so far, ready to copy or print. Nothing goes on being sent behind that. */
  prepare(): void {
    this.#mode.value = 'prepared';
    this.#hold();
  }

  /** From an end screen back to the answers, or to a blank form. */
  backToAnswers(): void {
    this.#mode.value = 'form';
    this.#hold();
    this.cases.look();
  }

  async keep(): Promise<void> {
    if (!(await this.delivery.keep())) return;
    this.widget.host.emit(new FdQueuedEvent('computer'));
    this.widget.focus('kept');
  }

  /** Wipes every answer from the page, after a question where nothing was sent; a kept report stays. */
  clear(isSure = false): void {
    const isSent = this.delivery.state.value.status === 'received';
    if (!isSent && !isSure) return void (this.#mode.value = 'unsent');
    batch(() => {
      // The receipt was read.
      if (isSent) this.delivery.forget();
      else this.cases.leave();
      this.widget.restart();
      this.#mode.value = isSent ? 'cleared' : 'form';
    });
  }

  get #files(): Attachments | undefined {
    return this.widget.context.attachments;
  }

  /** From here on nothing can be changed: what goes, and what is printed of it, is what the person read. */
  async #send(signal: AbortSignal): Promise<void> {
    const { loaded, model, host, drafts } = this.widget;
    const { answers } = model;
    const sections = answeredSections(this.widget);
    const files = this.#files?.references(answers);
    this.#hasWaited = false;
    this.delivery.hold();
    this.#mode.value = 'delivery';
    const refused = await lastCheck(host.assets, loaded, answers);
    if (signal.aborted || this.#refuse(refused)) return;
    const final = await finalAnswers(loaded, answers, files);
    if (signal.aborted) return;
    await this.delivery.finalise(final);
    if (signal.aborted) return;
    this.sent = sections;
    // Should the page be gone before the receipt, the draft must know these bytes.
    await drafts.value?.flush();
    if (!signal.aborted) await this.delivery.send();
  }

  /** It says that it is sending, and nothing is. */
  get #isStuck(): boolean {
    const { status } = this.delivery.state.peek();
    return !this.#sending.isRunning && this.#mode.peek() === 'delivery' && (status === 'draft' || status === 'final');
  }

  #hold(): void {
    this.#sending.callOff();
    this.delivery.hold();
  }

  #screenKey(): string | undefined {
    const mode = this.#mode.value;
    if (mode === 'delivery') return deliveryScreen(this.delivery.state.value.status, this.#hasWaited);
    if (mode !== 'form') return mode;
    if (this.cases.other.value) return 'another';
    return this.widget.flow.step.kind === 'check' ? 'check' : undefined;
  }

  /** Back to check-your-answers with what is not accepted; false where none of it is at a place of this form. */
  #refuse(errors: readonly ProblemError[]): boolean {
    const placed = placeRefusal(this.widget, errors);
    this.unplaced.value = errors.map((error) => error.detail).filter((detail) => detail !== '');
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
      else this.#hold();
      this.cases.leave();
    };
    this.#stops.push(
      followPage(onReturn, onLeave),
      followDelivery(this.delivery, (state) => this.#onDelivery(state)),
      followKept(this.delivery, () => void this.kept.load()),
      this.consent.watch(),
      takeCases(this.cases, () => this.#makeRoom()),
      takeFiles(this.widget),
    );
  }

  /** Turns to the form for a case that comes; what is sent, or was, stays until the person is done with it. */
  #makeRoom(): boolean {
    const isFree = !['delivery', 'returned'].includes(this.#mode.peek());
    if (isFree) this.#mode.value = 'form';
    return isFree;
  }

  #onDelivery(state: DeliveryState): void {
    if (state.status === 'received') {
      this.#mode.value = 'delivery';
      this.#files?.forget();
      this.widget.restart();
    } else if (state.status === 'waiting') this.#hasWaited = true;
    tellPage(this.widget.host, state);
    if (state.status === 'blocked' && state.cause === 'invalid' && state.errors.length > 0) this.#refuse(state.errors);
  }
}
