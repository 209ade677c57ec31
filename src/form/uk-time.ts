import { isDate } from '../schema/formats.js';
import { readClock } from './clock.js';
import { ukClock } from './uk-clock.js';

/** Summer time, the double summer time of the 1940s, winter time. */
const OFFSETS = ['+01:00', '+02:00', '+00:00'];

/** `YYYY-MM-DDTHH:MM:SS` as UK clocks show a moment. */
const wallOf = (moment: number): string => {
  const { date, time } = ukClock(moment);
  return `${date}T${time}`;
};

/**
 * The offset that UK clocks have at a date (`YYYY-MM-DD`) and time (`HH:MM:SS`). An hour that comes twice in autumn is
 * the first of the two; one that does not come in spring is read as winter time.
 */
const offsetAt = (date: string, clock: string): string =>
  OFFSETS.find((offset) => wallOf(Date.parse(`${date}T${clock}${offset}`)) === `${date}T${clock}`) ?? '+00:00';

/** A date and a time as they are typed, right or wrong. */
export interface DateAndTime {
  /** `YYYY-MM-DD`, or as far as it is typed. */
  readonly date: string;
  readonly time: string;
}

/** One string for both: with the UK's offset where they are a moment, else what was typed. Undefined for blank. */
export const storeDateTime = ({ date, time }: DateAndTime): string | undefined => {
  const clock = readClock(time);
  if (isDate(date) && clock !== undefined) return `${date}T${clock}${offsetAt(date, clock)}`;
  // The gap tells the two apart when they are shown again.
  return date === '' && time.trim() === '' ? undefined : `${date.replace(/\s/g, '')} ${time}`.trimEnd();
};

const MOMENT = /^\d{4}-\d\d-\d\d[t ]\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:?\d\d)$/i;

/** The date and the time to show: a moment in UK time, whatever its offset; anything else as it was typed. */
export const showDateTime = (stored: string): DateAndTime => {
  const moment = MOMENT.test(stored) ? Date.parse(stored.replace(' ', 'T')) : Number.NaN;
  const shown = Number.isNaN(moment) ? stored : wallOf(moment);
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(.*)$/s.exec(shown) ?? /^(\S*) ?(.*)$/s.exec(shown) ?? [];
  return { date, time };
};
