import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Delivery, KeptStore, type ProblemError } from '../../delivery/index.js';
import { SUMMARY_ID, focusField, watch, type AnswerSection, type FormContext, type SummaryLine } from '../../fields/index.js';
import { FormFlow, FormModel, Pages, find, toPattern, type FormIssue } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { LoadedPack, Pack } from '../../packs/index.js';
import { derive, runChecks, todayInEngland } from '../../rules/index.js';
import { compile, set } from '../../schema/index.js';
import type { Json, Pointer } from '../../schema/types.js';
import { FdProgressEvent, FdQueuedEvent, FdFailedEvent, FdSubmittedEvent } from '../events.js';
import type { Settings } from '../settings.js';
import type { Widget, WidgetHost } from '../widget.js';
import { conditionHolds } from './conditions.js';
import { PackWords } from './pack-words.js';
import { answeredSections } from './answer-sections.js';
import { KeptReports } from './kept-reports.js';
import { lastCheck } from './last-check.js';
import { screen, screenKey } from './screens/screen.js';

/** Which screen the person sees; `delivery` follows the state of the delivery. */
export type Mode = 'form' | 'prepared' | 'delivery' | 'cleared' | 'returned';

/** A form with a pack around it: pages, check-your-answers, sending, and every end screen. */
export class FormWidget implements Widget {
  readonly loaded: LoadedPack;
  readonly host: WidgetHost;
  readonly model: FormModel;
  readonly pages: Pages;
  readonly flow: FormFlow;
  readonly delivery: Delivery;
  readonly kept: KeptReports;
  readonly mode: Signal<Mode> = signal('form');
  readonly removed: FormContext['removed'] = signal(undefined);
  /** Places with issues when the person last pressed a button, in order. */
  readonly attempted: Signal<readonly Pointer[]> = signal([]);
  /** The endpoint that the person agreed to after the page changed it. */
  readonly agreedEndpoint: Signal<string | undefined> = signal(undefined);

  /** What was sent, in words, to copy into the school's own records; gone when the page is cleared or left. */
  sent: readonly AnswerSection[] = [];
  /** The delivery has waited at least once since the person pressed Send. */
  hasWaited = false;

  #key = computed(() => screenKey(this));
  #settings: Signal<Settings>;
  #t: Signal<Translator>;
  #context: ReadonlySignal<FormContext>;
  #presets = new Map<Pointer, Json>();
  /** Where answers were to go when the first one was given. */
  #firstEndpoint: string | undefined;
  /** The answers as they were before the person gave any. */
  #blank = '';
  #stops: (() => void)[] = [];

  constructor(loaded: LoadedPack, settings: Settings, t: Translator, host: WidgetHost) {
    const { pack } = loaded;
    this.loaded = loaded;
    this.host = host;
    this.#settings = signal(settings);
    this.#t = signal(t);
    this.model = new FormModel({
      plan: compile(pack.schema),
      value: this.#presetAnswers(pack),
      derive: (answers) => derive(pack.derived, answers, todayInEngland()),
      check: (answers) => runChecks(pack.checks, answers, todayInEngland()),
    });
    this.pages = new Pages(pack.ui.pages);
    const { shortPath } = pack.ui;
    this.flow = new FormFlow(this.model, this.pages, {
      lastPage: 'finish',
      ...(shortPath && {
        shortPath: { isOpen: () => conditionHolds(shortPath.when, this.model.answers), pages: shortPath.pages },
      }),
    });
    this.#context = computed(() => ({
      model: this.model,
      t: this.t,
      words: new PackWords(pack, this.t, this.model, this.#presets),
      look: (pattern) => pack.ui.fields[pattern] ?? {},
      removed: this.removed,
    }));
    const keeper = new KeptStore();
    this.delivery = new Delivery({ endpoint: () => this.endpoint, keeper });
    this.kept = new KeptReports(keeper, () => this.endpoint, host);
    this.#listen();
  }

  get pack(): Pack {
    return this.loaded.pack;
  }

  get t(): Translator {
    return this.#t.value;
  }

  get context(): FormContext {
    return this.#context.value;
  }

  get endpoint(): URL | null {
    return this.#settings.value.endpoint;
  }

  /** Where answers were to go when the person began, when the page has changed that since and they have not agreed. */
  get changedFrom(): string | undefined {
    const now = this.endpoint?.href;
    const before = this.#firstEndpoint;
    return before === undefined || before === now || this.agreedEndpoint.value === now ? undefined : before;
  }

  /** The lines of the error summary: what the person was told of and has not mended yet. */
  get summary(): readonly SummaryLine[] {
    return this.attempted.value.flatMap((pointer) => {
      const issue = this.model.issueAt(pointer);
      return issue ? [{ pointer, words: this.#issueWords(issue) }] : [];
    });
  }

  render(): unknown {
    return html`${watch(() => {
      const key = this.#key.value;
      void this.t;
      return keyed(key, untracked(() => screen(this, key)));
    })}`;
  }

  update(settings: Settings, t: Translator): void {
    this.#settings.value = settings;
    this.#t.value = t;
  }

  dispose(): void {
    this.delivery.dispose();
    for (const stop of this.#stops) stop();
  }

  /** Continue was pressed. */
  goOn(): void {
    this.#showIssues(this.flow.next());
  }

  back(): void {
    this.attempted.value = [];
    this.flow.back();
  }

  /** Opens the question about `pointer`, or focuses it where it is already on screen. */
  lead(pointer: Pointer): void {
    const { step } = this.flow;
    const page = this.pages.pageOf(pointer);
    const isHere = step.kind === 'page' ? step.index === page : this.pages.specs[page]?.id === 'finish';
    if (!isHere) this.flow.open(page);
    queueMicrotask(() => focusField(this.host.root, pointer));
  }

  /** Send was pressed at check-your-answers. */
  async send(): Promise<void> {
    if (this.#hasIssues() || this.changedFrom !== undefined) return;
    const refused = await lastCheck(this.host.assets, this.pack, this.model.answers);
    if (refused.length > 0) return this.#refuse(refused);
    await this.delivery.finalise({
      kind: this.pack.kind,
      pack: { id: this.pack.id, version: this.pack.version, digest: this.loaded.digest },
      schema: { id: String(this.pack.schema['$id'] ?? ''), digest: this.loaded.schemaDigest },
      demonstration: this.pack.status === 'demonstration',
      data: this.model.answers,
    });
    this.hasWaited = false;
    this.mode.value = 'delivery';
    await this.delivery.send();
  }

  /** Prepare-only: shows everything ready to copy or print. */
  prepare(): void {
    if (!this.#hasIssues()) this.mode.value = 'prepared';
  }

  /** From an end screen back to the answers. */
  backToAnswers(): void {
    this.delivery.hold();
    this.mode.value = 'form';
  }

  async keep(): Promise<void> {
    if (await this.delivery.keep()) this.host.emit(new FdQueuedEvent('computer'));
  }

  /** Wipes every answer from the page; a kept report stays until it is sent or deleted. */
  clear(): void {
    this.model.clear();
    this.sent = [];
    this.attempted.value = [];
    this.flow.restart();
    this.mode.value = 'cleared';
    void this.delivery.discard();
  }

  /** A new report on a blank form. */
  startAgain(): void {
    this.model.restore(this.#presetAnswers(this.pack));
    this.mode.value = 'form';
  }

  #hasIssues(): boolean {
    const issues = this.flow.attemptAll();
    this.#showIssues(issues);
    return issues.length > 0;
  }

  #showIssues(issues: readonly FormIssue[]): void {
    this.attempted.value = [...new Set(issues.map((issue) => issue.instancePointer))];
    if (issues.length > 0) this.#focus(SUMMARY_ID);
  }

  /** Back to check-your-answers with what the council's schema, or its service, does not accept. */
  #refuse(errors: readonly ProblemError[]): void {
    const issues = errors.map(({ pointer, code, detail }): FormIssue => {
      return { instancePointer: pointer, keyword: code, params: {}, schemaPointer: '', detail };
    });
    this.model.refuse(issues);
    this.mode.value = 'form';
    this.#showIssues(issues);
  }

  #issueWords(issue: FormIssue): string {
    const pattern = toPattern(issue.instancePointer);
    const words = new PackWords(this.pack, this.t, this.model, this.#presets);
    const location = find(this.model.root, issue.instancePointer);
    return words.issue(issue, location, pattern, this.pack.ui.fields[pattern]?.type);
  }

  #presetAnswers(pack: Pack): Json {
    let answers: Json = {};
    for (const [name, value] of this.host.presets) {
      const pointer = pack.ui.presets[name];
      if (pointer === undefined || value === '') continue;
      this.#presets.set(pointer, value);
      answers = set(answers, pointer, value) ?? answers;
    }
    return answers;
  }

  #focus(id: string): void {
    queueMicrotask(() => this.host.root.getElementById(id)?.focus());
  }

  /** Whether leaving the page now would lose something typed. */
  get #isUnsaved(): boolean {
    const { mode, delivery } = this;
    if (mode.value === 'cleared' || delivery.state.value.status === 'received') return false;
    return this.#hasAnswers;
  }

  get #hasAnswers(): boolean {
    return JSON.stringify(this.model.answers) !== this.#blank;
  }

  #listen(): void {
    this.#blank = JSON.stringify(this.model.answers);
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      if (this.#isUnsaved) event.preventDefault();
    };
    // A page restored by Back may be seen by the next person at this computer: it asks before it shows an answer.
    const onPageShow = (event: PageTransitionEvent): void => {
      if (event.persisted && this.#hasAnswers) this.mode.value = 'returned';
    };
    // After a receipt nothing may be there to come back to.
    const onPageHide = (): void => {
      if (this.delivery.state.value.status === 'received') this.clear();
    };
    addEventListener('beforeunload', onBeforeUnload);
    addEventListener('pageshow', onPageShow);
    addEventListener('pagehide', onPageHide);
    this.#stops.push(
      () => removeEventListener('beforeunload', onBeforeUnload),
      () => removeEventListener('pageshow', onPageShow),
      () => removeEventListener('pagehide', onPageHide),
      this.#followDelivery(),
      this.#followScreen(),
      effect(() => {
        if (this.#hasAnswers) this.#firstEndpoint ??= this.#settings.peek().endpoint?.href ?? '';
      }),
    );
    void this.kept.load();
  }

  #followDelivery(): () => void {
    let status = 'draft';
    return effect(() => {
      const state = this.delivery.state.value;
      if (state.status === status) return;
      status = state.status;
      if (state.status === 'received') {
        this.host.emit(new FdSubmittedEvent(state.receipt.receiptId));
        this.sent = untracked(() => answeredSections(this));
        this.model.clear();
      } else if (state.status === 'waiting') {
        this.hasWaited = true;
        this.host.emit(new FdQueuedEvent('page'));
      }
      else if (state.status === 'paused') this.host.emit(new FdFailedEvent(state.cause));
      else if (state.status === 'blocked' && state.cause === 'invalid' && state.errors.length > 0) {
        this.#refuse(state.errors);
      }
    });
  }

  /** On every new screen but the first, focus goes to its heading, and the host page is told which step it is. */
  #followScreen(): () => void {
    let before: string | undefined;
    return effect(() => {
      const key = this.#key.value;
      if (key === before) return;
      if (before !== undefined) {
        this.host.emit(new FdProgressEvent(key));
        if (this.attempted.peek().length === 0) this.#focus('screen-title');
      }
      before = key;
    });
  }
}
