import type { WallTime } from './types.js';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clocks of England show at a moment, wherever the computer is. */
export const wallTime = (instant: Date): WallTime => {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
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
