import { benchSchema } from './bench-schema.js';
import { SampleTable, type Figure } from './figures.js';
import { INTERPRETED, openBench, type BenchBrowser, type BenchPage } from './open-bench.js';

const FIELDS = 300;
const CYCLES = 50;
const WARM_UP = 10;

const megabytes = (bytes: number): number => bytes / 1_000_000;

/** Bytes of the page's scripts after everything unreachable is gone; finalisers run between two collections. */
async function heapOf({ devtools, call }: BenchPage): Promise<number> {
  for (let count = 0; count < 3; count += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    await call('settle');
  }
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

/** What 300 fields hold, beyond a form without any. */
async function measureHeap(browser: BenchBrowser, rounds: number): Promise<Figure> {
  const page = await browser.open();
  const table = new SampleTable();
  for (let round = -1; round < rounds; round += 1) {
    const sizes: number[] = [];
    for (const fields of [0, FIELDS]) {
      await page.call('mountElement', 'fd-form', { schema: benchSchema(fields) });
      await page.call('settle');
      sizes.push(await heapOf(page));
      await page.call('unmount');
    }
    for (const fields of [0, FIELDS]) {
      await page.call('mount', 'plain', fields);
      sizes.push(await heapOf(page));
      await page.call('unmount');
    }
    const [empty = 0, full = 0, plainEmpty = 0, plainFull = 0] = sizes;
    if (round < 0) continue;
    table.of('ours').add(megabytes(full - empty));
    table.of('plain').add(megabytes(plainFull - plainEmpty));
  }
  await page.close();
  return {
    what: `heap of ${FIELDS} fields`,
    ours: table.of('ours').text('MB'),
    plain: table.of('plain').text('MB'),
    result: table.of('ours').median,
    unit: 'MB',
    budget: 1,
  };
}

/** What is left behind by forms that came and went. */
async function measureGrowth(browser: BenchBrowser): Promise<Figure[]> {
  const page = await browser.open();
  const cycle = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += 1) {
      await page.call('mount', 'ours', 100);
      await page.call('settle');
      await page.call('unmount');
    }
  };
  const nodes = async (): Promise<number> => (await page.devtools.send('Memory.getDOMCounters')).nodes;
  // Code is compiled, caches are filled and shapes are learnt in the first rounds.
  await cycle(WARM_UP);
  const [before, nodesBefore] = [await heapOf(page), await nodes()];
  await cycle(CYCLES);
  const [after, nodesAfter] = [await heapOf(page), await nodes()];
  await page.close();
  return [
    {
      what: `${CYCLES} forms come and gone (${WARM_UP} before): heap`,
      ours: `${megabytes(before).toFixed(2)} → ${megabytes(after).toFixed(2)} MB`,
      result: (after / before - 1) * 100,
      unit: '% more',
      budget: 5,
    },
    {
      what: `${CYCLES} forms come and gone: nodes`,
      ours: `${nodesBefore} → ${nodesAfter}`,
      result: (nodesAfter / nodesBefore - 1) * 100,
      unit: '% more',
      budget: 5,
    },
  ];
}

/** Memory: how much a form holds, and that it gives it back. */
export async function measureMemory(dist: string, rounds: number): Promise<Figure[]> {
  const browser = await openBench(dist, INTERPRETED);
  try {
    return [await measureHeap(browser, Math.min(rounds, 5)), ...(await measureGrowth(browser))];
  } finally {
    await browser.close();
  }
}
