import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Translator } from '../../../i18n/index.js';
import type { Pack } from '../../../packs/index.js';
import { get } from '../../../schema/core.js';
import type { Json } from '../../../schema/types.js';
import { FormWidget } from '../../form-widget/form-widget.js';
import { PackWords } from '../../form-widget/pack-words.js';
import type { TrainingWidget } from '../training-widget.js';
import type { Wanted } from '../training-view.js';
import { BookingFinish } from './booking-finish.js';
import { bookingPack } from './booking-pack.js';
import { bookingPage } from './booking-page.js';
import { MOST_PLACES, type Asked } from './booking-schema.js';

/** How many people a school may send, and what is asked of them. */
const askedFor = (list: TrainingWidget, wanted: Wanted): Asked => {
  const id = 'session' in wanted ? wanted.session.course : wanted.course;
  const course = list.pack.courses.find((one) => one.id === id);
  return {
    most: Math.min(MOST_PLACES, course?.mostPlacesPerSchool ?? MOST_PLACES),
    asksWhatToCover: course?.asksWhatToCover ?? false,
  };
};

/** Who comes to a session: a form like any other, with places held while it is filled in. */
export class BookingForm extends FormWidget {
  readonly list: TrainingWidget;
  readonly wanted: Signal<Wanted>;
  readonly asked: Asked;
  #shown: ReadonlySignal<Pack>;
  /** People beyond the places that were chosen last, should there be more places again. */
  #others: readonly Json[] = [];

  constructor(list: TrainingWidget, wanted: Wanted) {
    const { host, settings, t } = list;
    const asked = askedFor(list, wanted);
    const [own] = list.own.value;
    const school = own?.fullName ?? own?.name ?? host.presets.get('setting');
    const pack = bookingPack(list, t, asked);
    super({ pack, bytes: new Uint8Array(), isBuiltIn: false }, { ...settings, drafts: 'off' }, t, host, {
      blank: { places: 1, attendees: [{}], ...(school && { school }) },
      words: (words, model) => new PackWords(bookingPack(list, words, asked), words, model, new Map()),
      page: (widget, index) => bookingPage(widget as BookingForm, index),
    });
    this.list = list;
    this.wanted = signal(wanted);
    this.asked = asked;
    this.#shown = computed(() => bookingPack(list, this.t, asked));
    this.finish.value = new BookingFinish(this);
  }

  /** All of it is here. */
  override async loadFinish(): Promise<void> {}

  override get pack(): Pack {
    // Asked for once before this object is whole.
    return #shown in this ? this.#shown.value : super.pack;
  }

  get booking(): BookingFinish {
    return this.finish.value as BookingFinish;
  }

  /** Id of the page that is open. */
  get page(): string | undefined {
    const { step } = this.flow;
    return step.kind === 'page' ? this.pages.specs[step.index]?.id : undefined;
  }

  get places(): number {
    return Number(get(this.model.answers, '/places')) || 1;
  }

  /** Continue; once it is known how many come, their places are held. */
  override goOn(): void {
    const { page } = this;
    super.goOn();
    if (page !== 'places' || this.page === page) return;
    this.#makeRoom();
    void this.booking.hold();
  }

  /** Before the first page stands the list. */
  override back(): void {
    if (this.flow.previous) super.back();
    else this.list.close();
  }

  override update(settings: TrainingWidget['settings'], t: Translator): void {
    super.update({ ...settings, drafts: 'off' }, t);
  }

  /** As many people as places; who has no place now is remembered. */
  #makeRoom(): void {
    const before = get(this.model.given, '/attendees');
    const people = [...(Array.isArray(before) ? before : []), ...this.#others];
    const blanks = Array.from({ length: this.places }, (_, index): Json => people[index] ?? {});
    this.#others = people.slice(this.places);
    this.model.set('/attendees', blanks);
  }
}
