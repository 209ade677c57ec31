import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Availability, Timetable } from '../../delivery/booking/types.js';
import type { TrainingPack, TrainingText } from '../../packs/index.js';
import type { Course, PrintedSession, SessionDay, Setting } from '../../rules/training/types.js';
import type { PackWidget } from '../form-widget/parts.js';

/** A session as the list shows it: what the pack prints of it, and what the service says about it. */
export interface ListedSession extends PrintedSession {
  /** `days` are made up; these are the ones that were printed. */
  readonly printedDays?: readonly SessionDay[];
  /** How it stands; left out where nobody knows. */
  readonly availability?: Availability;
  /** Last moment to cancel or change, ISO 8601 UTC. */
  readonly cancelBy?: string | null;
  readonly isPast: boolean;
}

/** What somebody chose to see of the list. */
export interface Filters {
  readonly course: string;
  readonly mode: '' | 'remote' | 'in-person';
  readonly isFreeOnly: boolean;
}

/** What somebody asks for: a place, a place on a waiting list, a recording, news of a course. */
export type Wanted =
  | { readonly kind: 'place' | 'waiting-list'; readonly session: ListedSession }
  | { readonly kind: 'recording' | 'when-dated'; readonly course: string };

/** What the parts of the booking widget read and change. */
export interface TrainingView extends PackWidget<TrainingText> {
  readonly pack: TrainingPack;
  readonly text: TrainingText;
  readonly sessions: ReadonlySignal<readonly ListedSession[]>;
  /** The council's service, once its timetable is here: only then anything can be booked. */
  readonly service: ReadonlySignal<Timetable | undefined>;
  readonly filters: Signal<Filters>;
  /** What is typed to find a setting. */
  readonly query: Signal<string>;
  /** The entries of the setting that was chosen: two where the council's list has it twice. */
  readonly own: Signal<readonly Setting[]>;
  /** The district that was chosen. */
  readonly district: Signal<string>;
  /** Hubs or districts whose sessions come first. */
  readonly groups: ReadonlySignal<readonly string[]>;
  /** Address of a page that shows one district's list, with `{group}` in it. */
  readonly share: string | undefined;
  courseOf(session: ListedSession): Course | undefined;
  titleOf(course: string): string;
  groupName(group: string | undefined): string | undefined;
  /** Somebody presses Book, or one of its like. */
  ask(wanted: Wanted): void;
}
