import { SampleTable, type Figure } from './figures.js';
import type { BenchBrowser } from './open-bench.js';
import type { Kind } from './page.js';
import { startTaskClock } from './task-clock.js';

/** The same form twice: what they differ by is the noise of this machine. */
const SERIES: readonly (readonly [name: string, kind: Kind])[] = [
  ['plain', 'plain'],
  ['ours', 'ours'],
  ['again', 'plain'],
  ['part', 'part'],
  ['eager', 'eager'],
];

const SIZES = [10, 100, 1000];
const WARM_UP = 2;

/** How long it takes until a form is on the page and laid out. */
export async function measureMount(browser: BenchBrowser, rounds: number): Promise<Figure[]> {
  const { devtools, call, close } = await browser.open();
  const clock = await startTaskClock(devtools);
  const figures: Figure[] = [];
  // The first of ours brings the styles that both forms have.
  await call('mount', 'ours', 10);
  for (const size of SIZES) {
    const table = new SampleTable();
    for (let round = -WARM_UP; round < rounds; round += 1) {
      for (const [name, kind] of SERIES) {
        await call('unmount');
        await call('settle');
        await clock.collect();
        const before = await clock.read();
        const wall = await call('mount', kind, size);
        const task = (await clock.read()) - before;
        if (round < 0) continue;
        table.of(name).add(task);
        table.of(`${name} wall`).add(wall);
      }
    }
    const ratio = (name: string, of: string): number => table.of(name).median / table.of(of).median;
    const row = (what: string, name: string, result: number, budget?: number): Figure => ({
      what: `mount ${size} fields: ${what}`,
      ours: table.of(name).text('ms'),
      plain: table.of('plain').text('ms'),
      result,
      unit: '× plain',
      ...(budget !== undefined && { budget }),
    });
    figures.push(
      row('processor time', 'ours', ratio('ours', 'plain'), size === 1000 ? 1.5 : undefined),
      row('in a form of the page’s own', 'part', ratio('part', 'plain'), size === 1000 ? 1.5 : undefined),
      row('all of it laid out at once', 'eager', ratio('eager', 'plain')),
      {
        ...row('by the clock', 'ours wall', ratio('ours wall', 'plain wall')),
        plain: table.of('plain wall').text('ms'),
      },
      row('noise, plain against plain', 'again', ratio('again', 'plain')),
    );
  }
  await close();
  return figures;
}
