import type { CalendarEvent } from './types.js';

/** Calendars that are pages on the web. */
export type OnlineCalendar = 'google' | 'outlook' | 'office';

/**
 * Addresses that open an online calendar with the event filled in, for whoever presses them. They carry what the
 * timetable says to everybody and no more: not the notes, where a reference or the link to join may stand.
 */
export const calendarLinks = (event: CalendarEvent): Readonly<Record<OnlineCalendar, string>> => {
  const outlook = `calendar/0/deeplink/compose?${query(outlookFields(event))}`;
  return {
    google: `https://calendar.google.com/calendar/render?${query(googleFields(event))}`,
    outlook: `https://outlook.live.com/${outlook}`,
    office: `https://outlook.office.com/${outlook}`,
  };
};

const googleFields = ({ title, start, end, isAllDay, place }: CalendarEvent): Readonly<Record<string, string>> => {
  const [from, to] = [start, end ?? start].map((moment) => {
    const text = moment.toISOString().replace(/[-:]|\.\d+/g, '');
    return isAllDay ? text.slice(0, 8) : text;
  });
  return { action: 'TEMPLATE', text: title, dates: `${from}/${to}`, location: place };
};

const outlookFields = ({ title, start, end, isAllDay, place }: CalendarEvent): Readonly<Record<string, string>> => {
  const text = (moment: Date): string => moment.toISOString().slice(0, isAllDay ? 10 : undefined);
  return {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: text(start),
    enddt: text(end ?? start),
    allday: String(isAllDay),
    location: place,
  };
};

const query = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
