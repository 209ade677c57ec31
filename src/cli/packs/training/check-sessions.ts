import type { TrainingPack } from '../../../packs/types.js';
import type { PrintedSession, SessionDay } from '../../../rules/training/types.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Nobody trains at midnight: it is what a program makes of a time that it was not given. */
const MIDNIGHT = '00:00';

/** That days and times of every session can be true, and are those that its printed words say. */
export const checkSessions = ({ sessions }: TrainingPack): Finding[] =>
  sessions.flatMap((session, index) =>
    [...dayFaults(session), ...printedFaults(session)].map(([pointer, mend]): Finding => [
      at('sessions', index) + pointer,
      mend,
    ]),
  );

const dayFaults = ({ days }: PrintedSession): Finding[] =>
  days.flatMap((day, index): Finding[] => {
    const before = days[index - 1];
    const isLate = before !== undefined && before.date >= day.date;
    const isWeekend = [0, 6].includes(weekday(day));
    return [
      ...(isLate ? [[at('days', index, 'date'), 'Put the days in order, each once.'] as Finding] : []),
      ...(isWeekend
        ? [[at('days', index, 'date'), `Look at it again: it is a ${WEEKDAYS[weekday(day)]}.`] as Finding]
        : []),
      ...timeFaults(day).map((mend): Finding => [at('days', index), mend]),
    ];
  });

function timeFaults({ start, end }: SessionDay): string[] {
  if (start === MIDNIGHT || end === MIDNIGHT) return ['Write null where no time is known: 00:00 is none.'];
  if (start === null) return end === null ? [] : ['Write when it starts too, or null for both.'];
  return end !== null && end <= start ? ['Let it end after it starts.'] : [];
}

/** `Monday 4th July`: the weekday and the day of the month that are printed are those of the first day. */
function printedFaults({ asPrinted = '', days: [first] }: PrintedSession): Finding[] {
  if (!first) return [];
  const name = WEEKDAYS[weekday(first)] ?? '';
  const printedName = WEEKDAYS.find((one) => asPrinted.includes(one)) ?? name;
  const printedDay = /\d+/.exec(asPrinted)?.[0];
  const isRight = printedName === name && Number(printedDay ?? dayOf(first)) === dayOf(first);
  return isRight ? [] : [[at('days', 0, 'date'), `Write the date that is printed: ${asPrinted}. This is a ${name}.`]];
}

const weekday = ({ date }: SessionDay): number => new Date(date).getUTCDay();

const dayOf = ({ date }: SessionDay): number => Number(date.slice(8));
