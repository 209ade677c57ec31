import type { CalendarEntry, CalendarWords } from '../../../calendar/index.js';
import type { Translator } from '../../../i18n/index.js';
import type { WidgetHost } from '../../widget.js';

type Calendar = typeof import('../../../calendar/index.js');

/** What events say besides, in the widget's language. */
export const calendarWords = (t: Translator): CalendarWords => ({
  timeUnknown: t('training.timeNotKnown'),
  morning: t('training.ics.morning'),
  afternoon: t('training.ics.afternoon'),
  endUnknown: t('training.ics.endNotKnown'),
  dayOf: (day, days) => t('training.ics.dayOf', { day, days }),
});

/** Hands a file to the person's calendar; its code is fetched by now, with the press. */
export const addToCalendar = async (
  host: Pick<WidgetHost, 'root' | 'assets'>,
  t: Translator,
  entriesOf: (calendar: Calendar) => readonly CalendarEntry[],
): Promise<void> => {
  const calendar = (await host.assets.module('calendar.js')) as Calendar;
  const file = calendar.calendarFile({ entries: entriesOf(calendar), words: calendarWords(t), now: new Date() });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  link.download = 'training.ics';
  // Firefox follows only what stands somewhere.
  host.root.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(link.href);
};
