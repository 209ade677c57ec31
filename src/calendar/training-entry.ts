import type { Session } from '../rules/training/types.js';
import type { CalendarEntry } from './types.js';

/** What a timetable and its words say of a session. */
export interface EntrySource {
  /** Made by `bookedId` or `sessionId`. */
  readonly id: string;
  readonly title: string;
  readonly session: Pick<Session, 'days' | 'part' | 'mode' | 'venue' | 'town'>;
  /** Says that there is no place to go to. */
  readonly online: string;
  readonly lines?: readonly string[];
  readonly sequence?: number;
}

/** A session of a timetable, as a calendar has it. */
export const trainingEntry = ({
  id,
  title,
  session,
  online,
  lines = [],
  sequence = 0,
}: EntrySource): CalendarEntry => ({
  id,
  title,
  days: session.days,
  ...(session.part ? { part: session.part } : {}),
  place: session.mode === 'remote' ? online : [session.venue, session.town].filter(Boolean).join(', '),
  lines,
  sequence,
});
