const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What UK clocks show at a moment, wherever the computer is: `date` `YYYY-MM-DD`, `time` `HH:MM:SS`. */
export const ukClock = (moment: number | Date): { readonly date: string; readonly time: string } => {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const join = (mark: string, ...types: Intl.DateTimeFormatPartTypes[]): string =>
    types.map((type) => parts.get(type)?.padStart(type === 'year' ? 4 : 2, '0')).join(mark);
  return { date: join('-', 'year', 'month', 'day'), time: join(':', 'hour', 'minute', 'second') };
};
