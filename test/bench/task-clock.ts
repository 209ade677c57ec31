import type { CDPSession } from 'playwright-core';

/** Milliseconds of processor time that the page's main thread spent, tasks whole: scripts, microtasks, style, layout, paint. */
export interface TaskClock {
  readonly read: () => Promise<number>;
  /** Nothing of an earlier form is left to be collected while the next one is measured. */
  readonly collect: () => Promise<void>;
}

/** Counts processor time: unlike time by the clock, other programs do not count. */
export async function startTaskClock(devtools: CDPSession): Promise<TaskClock> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    read: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    },
    collect: async () => void (await devtools.send('HeapProfiler.collectGarbage')),
  };
}
