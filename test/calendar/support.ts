import ICAL from 'ical.js';
import type { CalendarWords } from '../../src/calendar/index.js';

export const words: CalendarWords = {
  timeUnknown: 'time not known',
  morning: 'morning',
  afternoon: 'afternoon',
  endUnknown: 'When it ends is not known.',
  dayOf: (day, days) => `day ${day} of ${days}`,
};

/** What another program reads in a calendar file. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: unknown;
  readonly title: string;
  readonly place: string | null;
  readonly notes: string | null;
  readonly isAllDay: boolean;
  /** A date of an all-day event, else the moment. */
  readonly start: string;
  readonly end: string;
  readonly alarms: number;
}

export interface ReadFile {
  readonly method: unknown;
  readonly events: readonly ReadEvent[];
}

/** A calendar file as ical.js understands it: not with our own eyes. */
export const readCalendar = (text: string): ReadFile => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const show = (time: InstanceType<typeof ICAL.Time>): string =>
        time.isDate ? time.toString() : time.toJSDate().toISOString();
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: component.getFirstPropertyValue('status'),
        title: event.summary,
        place: event.location,
        notes: event.description,
        isAllDay: event.startDate.isDate,
        start: show(event.startDate),
        end: show(event.endDate),
        alarms: component.getAllSubcomponents('valarm').length,
      };
    }),
  };
};

/** A calendar as a person has it: what it shows once these files were opened, one after the other. */
export const openAll = (files: readonly string[]): ReadonlyMap<string, ReadEvent> => {
  const shown = new Map<string, ReadEvent>();
  const latest = new Map<string, number>();
  for (const { method, events } of files.map(readCalendar)) {
    for (const event of events) {
      if (event.sequence < (latest.get(event.uid) ?? 0)) continue;
      latest.set(event.uid, event.sequence);
      if (method === 'CANCEL') shown.delete(event.uid);
      else shown.set(event.uid, event);
    }
  }
  return shown;
};
