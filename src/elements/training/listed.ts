import type { Timetable } from '../../delivery/booking/types.js';
import type { TrainingPack } from '../../packs/index.js';
import { instantOf } from '../../rules/hours/wall-time.js';
import type { Session } from '../../rules/training/types.js';
import type { ListedSession } from './training-view.js';

/** When it begins; where the hour is not known, when its first day is over. */
const beginning = ({ days: [first] }: Session): number =>
  first ? instantOf({ date: first.date, time: first.start ?? '23:59' }).getTime() : 0;

/** The sessions to show: as the pack prints them, or as the service offers them by its own clock. */
export const listed = (pack: TrainingPack, service: Timetable | undefined): readonly ListedSession[] => {
  // Nothing that is printed here can be booked: whether it is over does not matter.
  if (!service) return pack.sessions.map((session) => ({ ...session, isPast: false }));
  const printed = new Map(pack.sessions.map((session) => [session.id, session]));
  const now = Date.parse(service.serverTime);
  return service.sessions.map((session) => ({
    ...printed.get(session.id),
    ...session,
    isPast: beginning(session) <= now,
  }));
};
