import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import { BookingClient, type BookingOutcome } from '../../../delivery/booking/booking-client.js';
import type { BookedItem, Booking } from '../../../delivery/booking/types.js';
import type { AnswerSection } from '../../../fields/index.js';
import { FdBookedEvent } from '../../booked-event.js';
import { FdFailedEvent } from '../../events.js';
import { followPage } from '../../form-finish/follow-page.js';
import { removePrints } from '../../form-finish/print-frame.js';
import type { FormFinish } from '../../form-widget/form-parts.js';
import type { Wanted } from '../training-view.js';
import type { BookingForm } from './booking-form.js';
import { bookingRequest, trainingRequest } from './booking-request.js';
import { bookingSections } from './booking-sections.js';
import { PlaceHold } from './place-hold.js';
import { bookingScreen, type BookingMode } from './screens.js';

type Unhappy = Exclude<BookingOutcome<never>, { readonly outcome: 'done' }>;

/** What became of a booking, and of whom: to print, until the page is left. */
export interface Booked {
  readonly booking: Booking;
  readonly wanted: Wanted;
  readonly sections: readonly AnswerSection[];
}

/** Holding, checking and booking; and what became of it. */
export class BookingFinish implements FormFinish {
  readonly form: BookingForm;
  /** Undefined where nothing can be booked: an e-mail is prepared. */
  readonly places: PlaceHold | undefined;
  readonly key: ReadonlySignal<string | undefined>;
  readonly unhappy: Signal<Unhappy | undefined> = signal(undefined);
  /** The places could not be held, and nobody said no. */
  readonly isNotHeld: Signal<boolean> = signal(false);
  readonly booked: Signal<Booked | undefined> = signal(undefined);
  readonly keepsReports = false;
  readonly delivery = { held: null };
  readonly kept = { load: (): Promise<void> => Promise.resolve() };

  readonly #client: BookingClient | undefined;
  readonly #mode: Signal<BookingMode> = signal('form');
  #stop: (() => void) | undefined;

  constructor(form: BookingForm) {
    const { endpoint, service } = form.list;
    this.form = form;
    this.#client = endpoint && service.value ? new BookingClient(endpoint) : undefined;
    this.places = this.#client && new PlaceHold(this.#client);
    this.key = computed(() => {
      if (this.#mode.value !== 'form') return this.#mode.value;
      return form.flow.step.kind === 'check' ? 'check' : undefined;
    });
    this.#stop = followPage(
      () => this.#onReturn(),
      () => this.#onLeave(),
    );
  }

  screen(key: string): TemplateResult {
    return bookingScreen(this, key as BookingMode | 'check');
  }

  notice(): unknown {
    return undefined;
  }

  resume(): void {}

  forget(): void {}

  dispose(): void {
    this.#stop?.();
    removePrints(this.form.host.root);
    void this.places?.giveBack();
  }

  get items(): readonly BookedItem[] {
    const wanted = this.form.wanted.value;
    return 'session' in wanted ? [{ sessionId: wanted.session.id, quantity: this.form.places }] : [];
  }

  /** Keeps the places while the person fills in who comes. */
  async hold(): Promise<void> {
    const { list, wanted } = this.form;
    this.isNotHeld.value = false;
    if (wanted.value.kind !== 'place' || !list.service.value?.hasHolds) return void this.places?.giveBack();
    const held = this.places?.hold.value?.items;
    if (!this.places || (!this.places.isEnded.value && JSON.stringify(held) === JSON.stringify(this.items))) return;
    this.#mode.value = 'holding';
    const outcome = await this.places.take(list.pack.id, this.items);
    if (outcome.outcome === 'refused') return this.#tell(outcome);
    this.isNotHeld.value = outcome.outcome === 'waiting' || outcome.outcome === 'paused';
    this.#mode.value = 'form';
  }

  /** Book was pressed at check-your-answers. */
  async book(): Promise<void> {
    const { form } = this;
    if (this.#mode.value === 'sending') return;
    const issues = form.flow.attemptAll();
    form.tell(issues);
    if (issues.length > 0) return;
    if (!this.#client) return this.prepare();
    const wanted = form.wanted.value;
    const sections = bookingSections(form);
    this.#mode.value = 'sending';
    const outcome = await ('session' in wanted
      ? this.#client.book(bookingRequest(this))
      : this.#client.request(trainingRequest(form, wanted)));
    if (outcome.outcome !== 'done') return this.#tell(outcome);
    this.places?.forget();
    this.booked.value = { booking: outcome.value, wanted, sections };
    this.#mode.value = 'booked';
    form.restart();
    form.host.emit(new FdBookedEvent(outcome.value.reference));
  }

  /** Everything given so far, ready to copy, print or put into an e-mail. */
  prepare(): void {
    this.#mode.value = 'prepared';
  }

  backToAnswers(): void {
    this.#mode.value = 'form';
  }

  /** The same people, for something else: another session, its waiting list, the recording. */
  switchTo(wanted: Wanted): void {
    this.form.wanted.value = wanted;
    this.#mode.value = 'form';
    void this.hold();
  }

  /** Back to who comes, and how many. */
  changePeople(): void {
    this.form.flow.open(0);
    this.#mode.value = 'form';
  }

  /** Wipes what was typed and shows the list. */
  leave(): void {
    this.form.list.close();
  }

  #tell(outcome: Unhappy): void {
    this.unhappy.value = outcome;
    this.#mode.value = outcome.outcome === 'refused' ? 'refused' : 'not-booked';
    if (outcome.outcome === 'refused' && outcome.code === 'hold-expired') this.places?.forget();
    if (outcome.outcome !== 'waiting')
      this.form.host.emit(new FdFailedEvent('code' in outcome ? outcome.code : outcome.outcome));
  }

  /** A page restored by Back may be seen by the next person at this computer. */
  #onReturn(): void {
    if (this.form.hasAnswers) this.#mode.value = 'returned';
  }

  /** After booking nothing may be there to come back to. */
  #onLeave(): void {
    if (this.#mode.value === 'booked') this.leave();
  }
}
