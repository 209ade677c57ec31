import { bookedId, calendarFile, trainingEntry } from '../../../src/calendar/index.js';
import { calendarWords, online, titleOf, type LetterContext } from './letter-words.js';
import type { LetterFile, MailItem, Matter } from './types.js';

/**
 * The calendar file for sessions of a booking: it brings their events or takes them out. Nobody's name stands in it; the
 * link to join a remote session does, for those who have a place.
 */
export function bookingFiles(
  context: LetterContext,
  { booking, now }: Matter,
  items: readonly MailItem[],
  isCancelled = false,
): readonly LetterFile[] {
  if (items.length === 0) return [];
  const entries = items.map((item) =>
    trainingEntry({
      id: bookedId(booking.id, item.id),
      title: titleOf(context, item.course, item.title),
      session: {
        days: item.days,
        ...(item.mode && { mode: item.mode }),
        ...(item.part && { part: item.part }),
        ...(item.venue !== null && { venue: item.venue }),
        ...(item.town !== null && { town: item.town }),
      },
      online,
      lines: [
        `Reference ${booking.reference}`,
        ...(item.join_url !== null && !isCancelled ? [`Join: ${item.join_url}`] : []),
        ...(context.isDemo ? ['A demonstration: no place is real.'] : []),
      ],
      sequence: booking.version + item.revision,
    }),
  );
  const content = calendarFile({ entries, words: calendarWords, now, isCancelled, organizer: context.from });
  const method = isCancelled ? 'CANCEL' : 'PUBLISH';
  const name = isCancelled ? 'cancelled.ics' : 'training.ics';
  return [{ name, type: `text/calendar; charset=utf-8; method=${method}`, content }];
}
