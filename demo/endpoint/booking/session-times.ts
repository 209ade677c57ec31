import { instantOf } from '../../../src/rules/hours/index.js';
import { addDays } from '../../../src/rules/iso-date.js';
import type { SessionDay } from '../../../src/rules/training/types.js';

/**
 * From when on nobody can book a session and when it is over, for `starts_at` and `ends_at`. Where no time is printed it
 * may begin with its day and end with it.
 */
export function sessionTimes(days: readonly SessionDay[]): { readonly startsAt: Date; readonly endsAt: Date } {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) throw new Error('A session has no days.');
  return {
    startsAt: instantOf({ date: first.date, time: first.start ?? '00:00' }),
    endsAt:
      last.end === null
        ? instantOf({ date: addDays(last.date, 1), time: '00:00' })
        : instantOf({ date: last.date, time: last.end }),
  };
}
