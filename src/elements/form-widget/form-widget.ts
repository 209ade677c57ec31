import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  SUMMARY_ID,
  focusField,
  registerFirstFields,
  watch,
  type FormContext,
  type SummaryLine,
} from '../../fields/index.js';
import { FormModel, Pages, find, toPattern, type FormFlow, type FormIssue } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { LoadedPack, Pack } from '../../packs/index.js';
import { derive, runChecks, todayInEngland } from '../../rules/index.js';
import { compile } from '../../schema/core.js';
import type { Json, Pointer } from '../../schema/types.js';
import { FdProgressEvent } from '../events.js';
import type { Settings } from '../settings.js';
import type { Widget, WidgetHost } from '../widget.js';
import type { FormDrafts, FormFinish, FormParts } from './form-parts.js';
import { packFlow } from './pack-flow.js';
import { PackWords } from './pack-words.js';
import { asAnswers, presetAnswers } from './preset-answers.js';
import { loadingScreen, pageScreen, withdrawnScreen } from './page-screen.js';

/** The pages of a form with a pack around it. */
export class FormWidget implements Widget {
  readonly loaded: LoadedPack;
  readonly host: WidgetHost;
  readonly parts: FormParts;
  readonly model: FormModel;
  readonly pages: Pages;
  readonly flow: FormFlow;
  readonly finish: Signal<FormFinish | undefined> = signal(undefined);
  /** The second half could not be fetched. */
  readonly isCutOff: Signal<boolean> = signal(false);
  readonly drafts: Signal<FormDrafts | undefined> = signal(undefined);
  /** How the page wanted it saved when the form began. */
  readonly draftsMode: Settings['drafts'];

  /** Places with issues when the person last pressed a button, in order. */
  #attempted: Signal<readonly Pointer[]> = signal([]);
  #settings: Signal<Settings>;
  #t: Signal<Translator>;
  #context: ReadonlySignal<FormContext>;
  #words: ReadonlySignal<PackWords>;
  #presets: ReadonlyMap<Pointer, Json>;
  /** The answers as they were before the person gave any. */
  #blank = '';
  #stops: (() => void)[] = [];

  constructor(loaded: LoadedPack, settings: Settings, t: Translator, host: WidgetHost, parts: FormParts = {}) {
    const { pack } = loaded;
    registerFirstFields();
    this.loaded = loaded;
    this.host = host;
    this.parts = parts;
    this.#settings = signal(settings);
    this.draftsMode = settings.drafts;
    this.#t = signal(t);
    this.#presets = presetAnswers(pack.ui, host.presets);
    this.model = new FormModel({
      plan: parts.plan ?? compile(pack.schema),
      value: parts.blank ?? asAnswers(this.#presets),
      derive: parts.derive ?? ((answers) => derive(pack.derived, answers, todayInEngland())),
      check: (answers) => [...runChecks(pack.checks, answers, todayInEngland()), ...(parts.check?.(answers) ?? [])],
      ...(parts.aids && { aids: parts.aids }),
    });
    this.settle();
    this.pages = new Pages(pack.ui.pages);
    this.flow = parts.flow?.(this.model, this.pages) ?? packFlow(pack, this.model, this.pages);
    this.#words = computed(
      () => parts.words?.(this.t, this.model) ?? new PackWords(pack, this.t, this.model, this.#presets),
    );
    const removed = signal(undefined);
    this.#context = computed(() => ({
      model: this.model,
      t: this.t,
      words: this.#words.value,
      look: (pattern) => pack.ui.fields[pattern] ?? pack.ui.look ?? {},
      removed,
      ...parts.context?.(this.model, this),
    }));
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

  /** The person has given an answer, beyond those that the page filled in. */
  get hasAnswers(): boolean {
    return JSON.stringify(this.model.answers) !== this.#blank;
  }

  /** The lines of the error summary: what the person was told of and has not mended yet. */
  get summary(): readonly SummaryLine[] {
    return this.#attempted.value.flatMap((pointer) => {
      const issue = this.model.issueAt(pointer);
      return issue ? [{ pointer, words: this.#issueWords(issue) }] : [];
    });
  }

  render(): unknown {
    const key = computed(() => this.#screenKey());
    return html`${watch(() => {
      const now = key.value;
      void this.t;
      return untracked(() => keyed(now, this.#screen(now)));
    })}`;
  }

  update(settings: Settings, t: Translator): void {
    this.#settings.value = settings;
    this.#t.value = t;
  }

  dispose(): void {
    this.finish.value?.dispose();
    this.drafts.value?.dispose();
    for (const stop of this.#stops.splice(0)) stop();
  }

  shown(): void {
    void this.loadFinish();
  }

  /** Fetches the second half; again, when the person asks. */
  async loadFinish(): Promise<void> {
    this.isCutOff.value = false;
    try {
      const { createFinish } = (await this.host.assets.module('form-finish.js')) as {
        createFinish(widget: FormWidget): Promise<FormFinish>;
      };
      this.finish.value = await createFinish(this);
    } catch {
      this.isCutOff.value = true;
    }
  }

  /** Continue was pressed. */
  goOn(): void {
    // What was told before is mended, or told again: focus follows this press.
    this.#attempted.value = [];
    this.tell(this.flow.next());
  }

  back(): void {
    this.#attempted.value = [];
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

  /** Shows these issues in the error summary, and puts focus there, unless told not to. */
  tell(issues: readonly FormIssue[], isFocused = true): void {
    this.#attempted.value = [...new Set(issues.map((issue) => issue.instancePointer))];
    if (issues.length > 0 && isFocused) this.focus(SUMMARY_ID);
  }

  /** What it holds now was there before the person answered. */
  protected settle(): void {
    this.#blank = JSON.stringify(this.model.answers);
  }

  /** Forgets every answer and begins again, with these or what the page fills in. */
  restart(answers: Json = this.parts.blank ?? asAnswers(this.#presets), aids?: Json): void {
    this.#attempted.value = [];
    this.context.removed.value = undefined;
    this.drafts.value?.forget();
    this.finish.value?.forget();
    this.model.restore(answers, aids);
    this.flow.restart();
  }

  #screenKey(): string {
    if (this.pack.status === 'withdrawn') return 'withdrawn';
    const { step } = this.flow;
    const instead = this.finish.value?.key.value;
    if (instead !== undefined) return instead;
    if (step.kind === 'tasks') return step.kind;
    return step.kind === 'page' ? (this.pages.specs[step.index]?.id ?? '') : 'loading';
  }

  #screen(key: string): TemplateResult {
    if (key === 'withdrawn') return withdrawnScreen(this);
    if (key === 'loading') return loadingScreen(this);
    const finish = this.finish.value;
    if (finish?.key.value === key) return finish.screen(key);
    const { step } = this.flow;
    const { page = pageScreen, tasks = loadingScreen } = this.parts;
    if (step.kind === 'tasks') return tasks(this);
    return step.kind === 'page' ? page(this, step.index) : loadingScreen(this);
  }

  #issueWords(issue: FormIssue): string {
    const pattern = toPattern(issue.instancePointer);
    const location = find(this.model.root, issue.instancePointer);
    return this.#words.value.issue(issue, location, pattern, this.pack.ui.fields[pattern]?.type);
  }

  /** Puts focus on what has this id, once it is on screen. */
  focus(id: string): void {
    queueMicrotask(() => this.host.root.getElementById(id)?.focus());
  }

  #listen(): void {
    this.#stops.push(this.#followScreen());
    if (this.parts.part) return;
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      if (this.hasAnswers && !this.drafts.value?.isSafe) event.preventDefault();
    };
    addEventListener('beforeunload', onBeforeUnload);
    this.#stops.push(() => removeEventListener('beforeunload', onBeforeUnload));
  }

  /** On every new screen but the first, focus goes to its heading, and the host page is told which step it is. */
  #followScreen(): () => void {
    let before: string | undefined;
    return effect(() => {
      const key = this.#screenKey();
      if (key === before) return;
      if (before !== undefined) {
        this.host.emit(new FdProgressEvent(key));
        if (this.#attempted.peek().length === 0) this.focus('screen-title');
      }
      before = key;
    });
  }
}
