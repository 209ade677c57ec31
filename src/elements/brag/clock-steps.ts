import type { TimelineStep } from '../../fields/parts/timeline-picture.js';
import { clockChange, daysOffBetween, partnersDue, type Rating } from '../../rules/brag/index.js';
import { instantOf, wallTime } from '../../rules/hours/index.js';
import { nextWorkingDay } from '../../rules/index.js';
import type { BragView } from './brag-view.js';
import { dayWords, daysOffWords, hoursWords, momentWords } from './when-words.js';

/** A step with the moment that it has on a scale; a day is taken at its end. */
export interface ClockStep extends TimelineStep {
  readonly moment: Date | undefined;
}

const joined = (...words: readonly (string | false | undefined)[]): string => words.filter(Boolean).join(' ');

/** When partners' information on a contact of one rating is due; nothing where the council does not say which hours. */
const partners = (view: BragView, rating: Rating, from: Date): readonly ClockStep[] => {
  const { t, text, pack } = view;
  const count = rating.infoWithinHours;
  if (count === undefined || !pack.clock.type) return [];
  const moment = partnersDue(pack, rating, from);
  const isElapsed = pack.clock.type === 'elapsed';
  const change = isElapsed && moment && clockChange(from, moment);
  return [
    {
      label: t('brag.step.partners', { rating: text.ratings[rating.id]?.label ?? rating.id }),
      at: moment && momentWords(moment, t.lang),
      note: joined(
        t('brag.step.hours', { hours: t('brag.hours', { count }) }),
        !isElapsed && pack.hours && t('brag.counted', { hours: hoursWords(t, pack.hours) }),
        change && t(`brag.clocks.${change}`),
      ),
      moment,
    },
  ];
};

/** By which day the referrer should hear: one working day, English bank holidays. */
const referrer = ({ t, pack }: BragView, from: Date): ClockStep => {
  const { date } = wallTime(from);
  const by = nextWorkingDay(date, pack.holidays);
  const off = daysOffBetween(date, by, pack.holidays);
  return {
    label: t('brag.step.referrer'),
    at: t('brag.by', { day: dayWords(by, t.lang) }),
    note: off.length > 0 ? daysOffWords(t, off) : undefined,
    moment: instantOf({ date: by, time: '23:59' }),
  };
};

/** Everything that has a time once the hub has a contact, in order. */
export const clockSteps = (view: BragView, from: Date): readonly ClockStep[] => {
  const { t, pack } = view;
  const received = { label: t('brag.step.received'), at: momentWords(from, t.lang), moment: from };
  const later = [...pack.ratings.flatMap((rating) => partners(view, rating, from)), referrer(view, from)];
  const time = ({ moment }: ClockStep): number => moment?.getTime() ?? Infinity;
  return [received, ...later.sort((one, other) => time(one) - time(other))];
};
