import type { PropertyDeclarations } from 'lit';
import type { Translator } from '../i18n/index.js';
import { loadPack, type TrainingPack } from '../packs/index.js';
import { trainingStyles } from '../styles/training.js';
import { adoptStyles } from './adopt-styles.js';
import { FdElement } from './fd-element.js';
import type { Settings } from './settings.js';
import { TrainingWidget } from './training/training-widget.js';
import type { Widget, WidgetHost } from './widget.js';

/**
 * A council's training for schools and its other partners: every session with its places, and a place booked in one of them.
 * Without an endpoint it shows the timetable and prepares an e-mail.
 *
 * @summary Training booking: find your setting or district, see sessions and places, book, join a waiting list.
 * @slot - Fallback with 999 and the council's number: shown until the list is ready, kept if it cannot load.
 * @attr preset-setting - The school, nursery or college that is booked for, filled in for the person.
 * @attr preset-group - Id of the hub or district whose sessions come first: a district's list has a page of its own that way.
 * @fires fd-ready - The list is on screen in place of its fallback; again whenever changed settings are.
 * @fires fd-progress - Another step was reached; `step` is its id.
 * @fires fd-booked - The service has the booking, or the request; `reference` is its reference.
 * @fires fd-failed - The list cannot be shown, or nothing can be booked; `cause` is a code.
 * @csspart root - Everything the widget shows.
 * @csspart emergency - The block of emergency numbers.
 * @csspart banner - Says what this pack is and when its numbers were checked.
 * @csspart title - The heading of a screen.
 * @csspart session - One session of the list.
 * @csspart field - One question.
 * @csspart input - A box or list.
 * @csspart button - Any button.
 * @csspart notice - A notice.
 * @csspart error-summary - The list of what is wrong on this screen.
 * @csspart answer - One row of check-your-answers.
 * @csspart outcome - What became of the booking.
 * @cssprop --fd-accent - Colour of links and buttons.
 * @cssprop --fd-text - Colour of text.
 * @cssprop --fd-background - Colour behind it all.
 * @cssprop --fd-font - Font family.
 * @cssprop --fd-font-size - Size of text; everything scales with it.
 * @cssprop --fd-width - Widest the widget becomes.
 */
export class FdTrainingBooking extends FdElement {
  static override properties: PropertyDeclarations = { ...FdElement.properties, share: {} };

  /** Address of a page that shows one district's list first, with `{group}` where its id goes: for a link to share. */
  declare share?: string;

  protected override async mount(settings: Settings, words: Promise<Translator>, host: WidgetHost): Promise<Widget> {
    const [{ pack }, t] = await Promise.all([
      loadPack(host.assets, settings.content, 'training', settings.lang),
      words,
    ]);
    adoptStyles(host.root, trainingStyles);
    return new TrainingWidget(pack as unknown as TrainingPack, settings, t, host, this.share);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-training-booking': FdTrainingBooking;
  }
}
