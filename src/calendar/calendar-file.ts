import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { calendarEvents } from './calendar-events.js';
import type { CalendarEntry, CalendarEvent, CalendarWords } from './types.js';

/** What a calendar file is made of. */
export interface CalendarFile {
  readonly entries: readonly CalendarEntry[];
  readonly words: CalendarWords;
  /** When it is made. */
  readonly now: Date;
  /** Takes the events out of the calendar again. */
  readonly isCancelled?: boolean;
  /** A role and its mailbox, never a person's. */
  readonly organizer?: { readonly name: string; readonly email: string };
}

/** The text of an `.ics` file (RFC 5545, RFC 5546). Times are UTC, so it needs no time zone and fits every calendar. */
export const calendarFile = (file: CalendarFile): string => {
  const { entries, words, isCancelled = false } = file;
  const calendar = ical({
    prodId: { company: 'Front Door Elements', product: 'Calendar', language: 'EN' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  for (const event of entries.flatMap((entry) => calendarEvents(entry, words))) {
    calendar.createEvent(eventOf(event, file));
  }
  return `${calendar.toString()}\r\n`;
};

const eventOf = (event: CalendarEvent, { now, isCancelled = false, organizer }: CalendarFile) => ({
  id: event.uid,
  sequence: event.sequence,
  stamp: now,
  start: event.start,
  ...(event.end ? { end: event.end } : {}),
  allDay: event.isAllDay,
  summary: event.title,
  ...(event.place ? { location: event.place } : {}),
  ...(event.notes ? { description: event.notes } : {}),
  // A day whose time is not known must not stand as taken from morning to night.
  transparency: event.isAllDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  ...(organizer ? { organizer: { ...organizer, name: organizer.name.replaceAll('"', "'") } } : {}),
  ...(event.rings && !isCancelled
    ? { alarms: [{ type: ICalAlarmType.display, trigger: 0, description: event.title }] }
    : {}),
});
