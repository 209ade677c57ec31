import { signal, type Signal } from '@preact/signals-core';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Practice, PracticeCase, PracticeText, ThresholdPack, ThresholdText } from '../../packs/index.js';
import type { ChecklistSource } from '../checklist/checklist-widget.js';
import { textOf } from '../checklist/reach.js';
import type { Settings } from '../settings.js';
import type { Widget, WidgetHost } from '../widget.js';
import { wordsOf } from './compare-ticks.js';
import { PracticeChecklist, practiceWords } from './practice-checklist.js';
import { caseScreen, listScreen, triedScreen, withdrawnScreen } from './practice-screens.js';
import { readingScreen } from './reading-screen.js';

export type Stage = 'list' | 'case' | 'trying' | 'reading' | 'withdrawn';

/** Made-up cases: read one, try it in the checklist, see what a panel said. Nothing is ever sent. */
export class PracticeWidget implements Widget {
  readonly host: WidgetHost;
  readonly stage: Signal<Stage>;
  /** Cases whose panel was read. */
  readonly read: Signal<ReadonlySet<string>> = signal(new Set());
  /** Nothing here would be missed. */
  readonly hasAnswers = false;
  /** The clock of the checklist; a test sets another. */
  now: () => Date = () => new Date();

  #practice: Practice;
  #source: ChecklistSource;
  #settings: Settings;
  #t: Signal<Translator>;
  #current: Signal<PracticeCase | undefined> = signal(undefined);
  #tried: Signal<PracticeChecklist | undefined> = signal(undefined);

  constructor(practice: Practice, source: ChecklistSource, settings: Settings, t: Translator, host: WidgetHost) {
    this.host = host;
    this.#practice = practice;
    this.#source = source;
    this.#settings = settings;
    this.#t = signal(t);
    this.stage = signal(source.pack.status === 'withdrawn' ? 'withdrawn' : 'list');
  }

  get t(): Translator {
    return this.#t.value;
  }

  get rules(): ThresholdPack {
    return this.#source.pack;
  }

  /** The pack with what every screen says of practice. */
  get pack(): ThresholdPack {
    const { pack } = this.#source;
    const { status } = pack;
    const words = practiceWords(this.t, status === 'demonstration' ? this.text.demonstration : undefined);
    const text = { ...this.text, demonstration: words };
    return {
      ...pack,
      status: status === 'withdrawn' ? status : 'demonstration',
      text: { en: text, [this.t.lang]: text },
    };
  }

  get text(): ThresholdText {
    return textOf(this.#source.pack, this.t.lang);
  }

  get words(): PracticeText {
    return wordsOf(this.#practice, this.t.lang);
  }

  get cases(): readonly PracticeCase[] {
    return this.#practice.cases;
  }

  get current(): PracticeCase | undefined {
    return this.#current.value;
  }

  /** The checklist of the case, once it was opened. */
  get tried(): PracticeChecklist | undefined {
    return this.#tried.value;
  }

  render(): unknown {
    return html`${watch(() => {
      const stage = this.stage.value;
      return keyed(`${stage} ${this.current?.id}`, this.#screen(stage));
    })}`;
  }

  update(settings: Settings, t: Translator): void {
    this.#settings = settings;
    this.#t.value = t;
    this.tried?.update({ ...settings, endpoint: null }, t);
  }

  dispose(): void {
    this.#forget();
  }

  /** Opens a case; what was ticked for another is gone. */
  open(one: PracticeCase): void {
    this.#forget();
    this.#current.value = one;
    this.go('case');
  }

  /** Opens the checklist, blank. */
  tryIt(): void {
    this.#forget();
    const checklist = new PracticeChecklist(this.#source, this.#settings, this.t, this.host);
    checklist.now = this.now;
    this.#tried.value = checklist;
    void checklist.loadFinish();
    this.go('trying');
  }

  /** Another screen; focus goes to its heading. */
  go(stage: Stage): void {
    const { current } = this;
    if (stage === 'reading' && current) this.read.value = new Set([...this.read.value, current.id]);
    this.stage.value = stage;
    queueMicrotask(() => this.host.root.getElementById('screen-title')?.focus());
  }

  #screen(stage: Stage): unknown {
    const { current } = this;
    if (stage === 'withdrawn') return withdrawnScreen(this);
    if (stage === 'list' || !current) return listScreen(this);
    if (stage === 'case') return caseScreen(this, current);
    return stage === 'trying' && this.tried ? triedScreen(this, current, this.tried) : readingScreen(this, current);
  }

  #forget(): void {
    this.#tried.peek()?.dispose();
    this.#tried.value = undefined;
  }
}
