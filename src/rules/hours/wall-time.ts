import { ukClock } from '../../form/uk-clock.js';
import type { WallTime } from './types.js';

/** What the clocks of England show at a moment, to the minute. */
export const wallTime = (instant: Date): WallTime => {
  const { date, time } = ukClock(instant);
  return { date, time: time.slice(0, 5) };
};

const asUtc = ({ date, time }: WallTime): number => Date.parse(`${date}T${time}:00Z`);

/** How far the clocks of England are ahead of UTC at a moment, in ms; whole minutes. */
const ahead = (instant: number): number => asUtc(wallTime(new Date(instant))) - Math.floor(instant / 60_000) * 60_000;

/**
 * The moment at which the clocks of England show this. A time that the clocks leave out in March is the moment an hour
 * later; of one that they show twice in October it is the second, in winter time.
 */
export const instantOf = (wall: WallTime): Date => {
  const utc = asUtc(wall);
  return new Date(utc - ahead(utc - ahead(utc)));
};
