import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import { Delivery, KeptStore, contentDigest, type ProblemError } from '../../delivery/index.js';
import { registerFurtherFields, type AnswerSection } from '../../fields/index.js';
import type { FormIssue } from '../../form/index.js';
import { later as laterStyles } from '../../styles/later.js';
import { FdFailedEvent, FdQueuedEvent, FdSubmittedEvent } from '../events.js';
import type { FormFinish, FormWidget } from '../form-widget/form-widget.js';
import { answeredSections } from './answer-sections.js';
import { keptNotice } from './kept-notice.js';
import { KeptReports } from './kept-reports.js';
import { lastCheck } from './last-check.js';
import { screen } from './screen.js';

/** Which screen the person sees; `delivery` follows the state of the delivery. */
type Mode = 'form' | 'prepared' | 'delivery' | 'cleared' | 'returned';

/** Check-your-answers, sending, and what became of it. */
export class Finish implements FormFinish {
  readonly widget: FormWidget;
  readonly delivery: Delivery;
  readonly kept: KeptReports;
  readonly key: ReadonlySignal<string | undefined>;
  /** The endpoint that the person agreed to after the page changed it. */
  readonly agreedEndpoint: Signal<string | undefined> = signal(undefined);
  /** What was sent, in words, to copy into the school's own records; gone when the page is cleared or left. */
  sent: readonly AnswerSection[] = [];

  #mode: Signal<Mode> = signal('form');
  /** The delivery has waited at least once since the person pressed Send. */
  #hasWaited = false;
  /** Where answers were to go when the first one was given. */
  #firstEndpoint: string | undefined;
  #stops: (() => void)[] = [];

  constructor(widget: FormWidget) {
    this.widget = widget;
    const keeper = new KeptStore();
    const endpoint = (): URL | null => widget.endpoint;
    this.delivery = new Delivery({ endpoint, keeper });
    this.kept = new KeptReports(keeper, endpoint, widget.host);
    this.key = computed(() => this.#screenKey());
    this.#listen();
    void this.kept.load();
  }

  /** Where answers were to go when the person began, when the page has changed that since and they have not agreed. */
  get changedFrom(): string | undefined {
    const now = this.widget.endpoint?.href;
    const before = this.#firstEndpoint;
    return before === undefined || before === now || this.agreedEndpoint.value === now ? undefined : before;
  }

  screen(key: string): TemplateResult {
    return screen(this, key);
  }

  notice(): unknown {
    return keptNotice(this);
  }

  dispose(): void {
    this.delivery.dispose();
    for (const stop of this.#stops) stop();
  }

  /** Send was pressed at check-your-answers. */
  async send(): Promise<void> {
    if (this.#hasIssues() || this.changedFrom !== undefined) return;
    const { pack, bytes } = this.widget.loaded;
    const { answers } = this.widget.model;
    const refused = await lastCheck(this.widget.host.assets, pack, answers);
    if (refused.length > 0) return this.#refuse(refused);
    const schema = new TextEncoder().encode(JSON.stringify(pack.schema));
    await this.delivery.finalise({
      kind: pack.kind,
      pack: { id: pack.id, version: pack.version, digest: await contentDigest(bytes) },
      schema: { id: String(pack.schema['$id'] ?? ''), digest: await contentDigest(schema) },
      demonstration: pack.status === 'demonstration',
      data: answers,
    });
    this.#hasWaited = false;
    this.#mode.value = 'delivery';
    await this.delivery.send();
  }

  /** Shows everything ready to copy or print. */
  prepare(): void {
    if (!this.#hasIssues()) this.#mode.value = 'prepared';
  }

  /** From an end screen back to the answers. */
  backToAnswers(): void {
    this.delivery.hold();
    this.#mode.value = 'form';
  }

  async keep(): Promise<void> {
    if (await this.delivery.keep()) this.widget.host.emit(new FdQueuedEvent('computer'));
  }

  /** Wipes every answer from the page; a kept report stays until it is sent or deleted. */
  clear(): void {
    this.delivery.forget();
    this.sent = [];
    this.widget.restart();
    this.#mode.value = 'cleared';
  }

  /** A new report on a blank form. */
  startAgain(): void {
    this.#mode.value = 'form';
  }

  #screenKey(): string | undefined {
    const mode = this.#mode.value;
    if (mode === 'delivery') {
      const { status } = this.delivery.state.value;
      // Trying again stays on the same screen, so that nothing jumps away from under a person who reads it.
      return status === 'sending' && this.#hasWaited ? 'waiting' : status;
    }
    if (mode !== 'form') return mode;
    return this.widget.flow.step.kind === 'check' ? 'check' : undefined;
  }

  #hasIssues(): boolean {
    const issues = this.widget.flow.attemptAll();
    this.widget.tell(issues);
    return issues.length > 0;
  }

  /** Back to check-your-answers with what the council's schema, or its service, does not accept. */
  #refuse(errors: readonly ProblemError[]): void {
    const issues = errors.map(({ pointer, code, detail }): FormIssue => {
      return { instancePointer: pointer, keyword: code, params: {}, schemaPointer: '', detail };
    });
    this.widget.model.refuse(issues);
    this.#mode.value = 'form';
    this.widget.tell(issues);
  }

  #listen(): void {
    // A page restored by Back may be seen by the next person at this computer: it asks before it shows an answer.
    const onPageShow = (event: PageTransitionEvent): void => {
      if (event.persisted && this.widget.hasAnswers) this.#mode.value = 'returned';
    };
    // After a receipt nothing may be there to come back to.
    const onPageHide = (): void => {
      if (this.delivery.state.value.status === 'received') this.clear();
    };
    addEventListener('pageshow', onPageShow);
    addEventListener('pagehide', onPageHide);
    this.#stops.push(
      () => removeEventListener('pageshow', onPageShow),
      () => removeEventListener('pagehide', onPageHide),
      this.#followDelivery(),
      effect(() => {
        const { endpoint, hasAnswers } = this.widget;
        if (hasAnswers) this.#firstEndpoint ??= endpoint?.href;
      }),
    );
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
      this.widget.restart();
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

/** The second half of `widget`, with the styles of its screens. */
export const createFinish = (widget: FormWidget): FormFinish => {
  registerFurtherFields();
  const { root } = widget.host;
  const sheet = laterStyles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return new Finish(widget);
};
