import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { html } from 'lit';
import { watch, type AnswerSection } from '../../fields/index.js';
import { FormFlow } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { FieldText, LoadedPack, Pack, ThresholdPack, ThresholdText } from '../../packs/index.js';
import { placeIndicators, thresholdSchema, type PlacedIndicator } from '../../rules/threshold/index.js';
import type { Json } from '../../schema/types.js';
import { FormWidget } from '../form-widget/form-widget.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';
import { asFormPack } from './as-form-pack.js';
import { ChecklistWords } from './checklist-words.js';
import { checklistScreen } from './checklist-screen.js';
import { dangerIsAnswered } from './danger-is-answered.js';
import { HomeCouncil } from './home-council.js';
import { Judge } from './judge.js';
import type { Words } from './words.js';
import { contactsAtHome, reach, textOf, type Reach } from './reach.js';

/** How often the page looks whether the office has closed or opened. */
const CLOCK_MS = 20_000;

/** What a call panel says before the council's number, and after it. */
export interface CallMore {
  readonly before: unknown;
  readonly after: unknown;
}

/** What is fetched once the first page is on screen: areas, indicators, the result, pictures, the way into early help. */
export interface LaterModule {
  laterScreen(widget: ChecklistWidget, index: number): unknown;
  callMore(widget: ChecklistWidget): CallMore;
  /** What may be out of date about the numbers of a call. */
  staleLines(widget: ChecklistWidget): readonly Words[];
  /** Goes back a page; false where there is none of its own to go to. */
  back(widget: ChecklistWidget): boolean;
  fieldText(source: ThresholdPack, t: Translator, pattern: string): FieldText | undefined;
  record(widget: ChecklistWidget, sections: readonly AnswerSection[]): readonly AnswerSection[];
  begin(widget: ChecklistWidget): () => void;
}

/** What a checklist is made of. */
export interface ChecklistSource {
  readonly pack: ThresholdPack;
  readonly bytes: LoadedPack['bytes'];
  readonly isBuiltIn: boolean;
  /** Reads the checklist of another council. */
  readonly load: (council: string) => Promise<ThresholdPack>;
}

/** A council's threshold checklist. */
export class ChecklistWidget extends FormWidget {
  readonly source: ThresholdPack;
  readonly judge: Judge;
  readonly placed: readonly PlacedIndicator[];
  readonly later: Signal<LaterModule | undefined>;
  /** The case is urgent, and the person goes on with the checklist all the same. */
  readonly goesOn: Signal<boolean>;
  /** What stands in place of the checklist: the questions before early help. */
  readonly instead: Signal<Pick<FormWidget, 'render' | 'dispose'> | undefined> = signal(undefined);
  /** The whole continuum, to read. */
  readonly isBrowsing: Signal<boolean> = signal(false);
  /** Whom to ring now. */
  readonly reach: ReadonlySignal<Reach>;
  #shown: ReadonlySignal<Pack>;
  #stop: (() => void)[] = [];
  /** It was taken away; what comes for it is too late. */
  #isGone = false;

  constructor({ pack, bytes, isBuiltIn, load }: ChecklistSource, settings: Settings, t: Translator, host: WidgetHost) {
    const home = new HomeCouncil(pack, load);
    const judge = new Judge(home);
    const schema = thresholdSchema(pack);
    const later: Signal<LaterModule | undefined> = signal(undefined);
    const goesOn = signal(false);
    super({ pack: asFormPack(pack, schema, t), bytes, isBuiltIn }, settings, t, host, {
      blank: {},
      derive: judge.derive,
      check: dangerIsAnswered(judge),
      words: (words, model) =>
        new ChecklistWords(pack, asFormPack(pack, schema, words), words, model, () => later.peek()),
      flow: (model, pages) =>
        new FormFlow(model, pages, {
          shortPath: { isOpen: () => judge.isUrgent && !goesOn.value, pages: ['signs', 'result'] },
        }),
      record: (widget, sections) => later.peek()?.record(widget as ChecklistWidget, sections) ?? sections,
      page: (widget, index) => checklistScreen(widget as ChecklistWidget, index),
    });
    this.later = later;
    this.goesOn = goesOn;
    this.source = pack;
    this.judge = judge;
    this.placed = placeIndicators(pack.indicators);
    this.reach = computed(() => reach(home, judge.outcome.value, this.t.lang));
    this.#shown = computed(() => asFormPack(pack, schema, this.t, contactsAtHome(home, this.t.lang)));
    home.onArrival = () => this.model.refresh('');
    const timer = setInterval(() => judge.refresh(), CLOCK_MS);
    this.#stop.push(() => clearInterval(timer));
  }

  override get pack(): Pack {
    // Asked for once before this object is whole.
    return #shown in this ? this.#shown.value : super.pack;
  }

  /** The words of the page's pack. */
  get text(): ThresholdText {
    return textOf(this.source, this.t.lang);
  }

  /** The words of the rules that hold: those of the child's home council. */
  get homeText(): ThresholdText {
    return textOf(this.judge.home.rules, this.t.lang);
  }

  /** The clock of the rules: a test sets another. */
  set now(now: () => Date) {
    this.judge.now = now;
    this.judge.refresh();
  }

  /** The answer at a pointer; subscribes to that place alone. */
  answer(pointer: string): Json | undefined {
    return this.model.place(pointer).value?.value;
  }

  override render(): unknown {
    const own = super.render();
    return html`${watch(() => this.instead.value?.render() ?? own)}`;
  }

  override back(): void {
    if (!this.later.peek()?.back(this)) super.back();
  }

  override dispose(): void {
    this.#isGone = true;
    for (const stop of this.#stop.splice(0)) stop();
    this.instead.value?.dispose();
    super.dispose();
  }

  /** Fetches the second half, and the result with it. */
  override async loadFinish(): Promise<void> {
    await Promise.all([super.loadFinish(), this.loadLater()]);
  }

  /** The id of the page that is open. */
  get page(): string | undefined {
    const { step } = this.flow;
    return step.kind === 'page' ? this.pages.specs[step.index]?.id : undefined;
  }

  /** Fetches the pages after the first. */
  protected async loadLater(): Promise<void> {
    try {
      const later = (await this.host.assets.module('checklist-later.js')) as unknown as LaterModule;
      if (this.later.peek() || this.#isGone) return;
      this.#stop.push(later.begin(this));
      this.later.value = later;
    } catch {
      this.isCutOff.value = true;
    }
  }
}
