import type { SessionDay } from '../rules/training/types.js';

/** Something that a person puts into their calendar: one event for each of its days. */
export interface CalendarEntry {
  /**
   * The same in every file about the same thing, whoever makes it and however often: a calendar knows by it which events
   * to change or to cancel. Made by `bookedId`, `sessionId` or `chaseReminder`.
   */
  readonly id: string;
  readonly title: string;
  readonly days: readonly SessionDay[];
  /** Which half of the day, where no times are known. */
  readonly part?: 'morning' | 'afternoon';
  readonly place?: string;
  /** Notes, a paragraph each. A calendar is often shared: nobody's name, and never a child's. */
  readonly lines?: readonly string[];
  /** Rings when it begins. */
  readonly rings?: boolean;
  /** Goes up with every change: a calendar keeps the event with the highest. */
  readonly sequence?: number;
}

/** What the events say besides, in the language of whoever gets them. */
export interface CalendarWords {
  /** Stand behind the title of a day without times: "time not known". */
  readonly timeUnknown: string;
  readonly morning: string;
  readonly afternoon: string;
  /** A note where only the start is known. */
  readonly endUnknown: string;
  /** Behind the title of one day of several: "day 1 of 2". */
  readonly dayOf: (day: number, days: number) => string;
}

/** One event, its times as moments. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  /** With `isAllDay`, midnight UTC of its date. */
  readonly start: Date;
  /** Null where only the start is known. */
  readonly end: Date | null;
  readonly isAllDay: boolean;
  readonly place: string;
  readonly notes: string;
  readonly rings: boolean;
  readonly sequence: number;
}
