import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LiveTimetable } from '../../delivery/booking/live-timetable.js';
import type { Timetable } from '../../delivery/booking/types.js';
import { watch } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { TrainingPack, TrainingText } from '../../packs/index.js';
import type { Course, Setting } from '../../rules/training/types.js';
import { heading, packText, screenHead } from '../form-widget/parts.js';
import type { Settings } from '../settings.js';
import type { Widget, WidgetHost } from '../widget.js';
import { listed } from './listed.js';
import { timetablePage } from './timetable-page.js';
import type { Filters, ListedSession, TrainingView, Wanted } from './training-view.js';

/** What is fetched when somebody begins to book, or to ask for something. */
export interface BookingModule {
  begin(widget: TrainingWidget, wanted: Wanted): Widget;
}

/** Everything that a booking widget shows. */
export class TrainingWidget implements Widget, TrainingView {
  readonly pack: TrainingPack;
  readonly host: WidgetHost;
  readonly share: string | undefined;
  readonly sessions: ReadonlySignal<readonly ListedSession[]>;
  readonly service: ReadonlySignal<Timetable | undefined>;
  readonly filters: Signal<Filters> = signal({ course: '', mode: '', isFreeOnly: false });
  readonly query: Signal<string>;
  readonly own: Signal<readonly Setting[]> = signal([]);
  readonly district: Signal<string>;
  readonly groups: ReadonlySignal<readonly string[]>;
  readonly live: Signal<LiveTimetable | undefined> = signal(undefined);
  /** What stands in place of the list: a booking. */
  readonly booking: Signal<Widget | undefined> = signal(undefined);
  /** What somebody wanted when the code for it could not be fetched. */
  readonly cutOff: Signal<Wanted | undefined> = signal(undefined);

  #t: Signal<Translator>;
  #settings: Signal<Settings>;
  #stop: () => void;

  constructor(pack: TrainingPack, settings: Settings, t: Translator, host: WidgetHost, share?: string) {
    this.pack = pack;
    this.host = host;
    this.share = share;
    this.#t = signal(t);
    this.#settings = signal(settings);
    this.query = signal('');
    this.district = signal(pack.groups.some(({ id }) => id === preset(host, 'group')) ? preset(host, 'group') : '');
    this.groups = computed(() =>
      this.district.value ? [this.district.value] : this.own.value.map(({ group }) => group),
    );
    this.service = computed(() => this.#service());
    this.sessions = computed(() => listed(pack, this.service.value));
    this.#stop = effect(() => this.#connect(this.endpoint));
  }

  get t(): Translator {
    return this.#t.value;
  }

  get text(): TrainingText {
    return packText<TrainingText>(this);
  }

  /** Where bookings go; null: nothing can be booked from here. */
  get endpoint(): URL | null {
    return globalThis.isSecureContext ? this.#settings.value.endpoint : null;
  }

  get settings(): Settings {
    return this.#settings.value;
  }

  get hasAnswers(): boolean {
    return this.booking.value?.hasAnswers ?? false;
  }

  render(): unknown {
    return html`${watch(
      () =>
        this.booking.value?.render() ??
        keyed(this.t.lang, this.pack.status === 'withdrawn' ? this.#withdrawn() : timetablePage(this)),
    )}`;
  }

  update(settings: Settings, t: Translator): void {
    this.#settings.value = settings;
    this.#t.value = t;
    this.booking.value?.update(settings, t);
  }

  dispose(): void {
    this.#stop();
    this.live.peek()?.stop();
    this.booking.peek()?.dispose();
  }

  courseOf({ course }: ListedSession): Course | undefined {
    return this.pack.courses.find(({ id }) => id === course);
  }

  titleOf(course: string): string {
    const known = this.text.courses[course]?.title;
    return known ?? this.service.value?.courses.find(({ id }) => id === course)?.title ?? course;
  }

  groupName = (group: string | undefined): string | undefined =>
    group === undefined ? undefined : (this.text.groups[group] ?? group);

  ask(wanted: Wanted): void {
    void this.#open(wanted);
  }

  /** Back to the list; focus goes to where it was left. */
  close(): void {
    this.booking.value?.dispose();
    this.booking.value = undefined;
    void this.live.peek()?.look();
    queueMicrotask(() => this.host.root.getElementById('screen-title')?.focus());
  }

  async #open(wanted: Wanted): Promise<void> {
    this.cutOff.value = undefined;
    try {
      const { begin } = (await this.host.assets.module('training-booking.js')) as unknown as BookingModule;
      this.booking.value ??= begin(this, wanted);
    } catch {
      this.cutOff.value = wanted;
    }
  }

  #service(): Timetable | undefined {
    const state = this.live.value?.state.value;
    const timetable = state && 'timetable' in state ? state.timetable : undefined;
    // A demonstration's made-up people have no business at a service that is in earnest.
    return timetable && (this.pack.status !== 'demonstration' || timetable.demo) ? timetable : undefined;
  }

  #connect(endpoint: URL | null): void {
    this.live.peek()?.stop();
    const live = endpoint && this.pack.status !== 'withdrawn' ? new LiveTimetable(endpoint, this.pack.id) : undefined;
    this.live.value = live;
    live?.start();
  }

  #withdrawn(): TemplateResult {
    return html`<div class="stack">
      ${screenHead(this)}
      <div class="notice warning">${heading(this.t('training.withdrawn'))}</div>
    </div>`;
  }
}

const preset = ({ presets }: WidgetHost, name: string): string => presets.get(name) ?? '';
