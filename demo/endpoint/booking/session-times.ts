import { instantOf } from '../../../src/rules/hours/index.js';
import { addDays } from '../../../src/rules/iso-date.js';
import { hasBegunAt } from '../../../src/rules/training/service.js';
import type { Session } from '../../../src/rules/training/types.js';

/** From when on nobody can book a session, and when it is certainly over: for `starts_at` and `ends_at`. */
export function sessionTimes(session: Session): { readonly startsAt: Date; readonly endsAt: Date } {
  const last = session.days.at(-1);
  if (!last) throw new Error('A session has no days.');
  const endsAt =
    last.end === null ? { date: addDays(last.date, 1), time: '00:00' } : { date: last.date, time: last.end };
  return { startsAt: hasBegunAt(session), endsAt: instantOf(endsAt) };
}
