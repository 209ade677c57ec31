/** Milliseconds of processor time that some work takes; unlike time by the clock, other programs do not count. */
export function cpuTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
