import type { CDPSession } from 'playwright-core';
import { SampleTable, type Figure } from './figures.js';
import type { BenchBrowser, BenchPage } from './open-bench.js';
import type { Kind } from './page.js';
import { startTaskClock } from './task-clock.js';

const SERIES: readonly (readonly [name: string, kind: Kind])[] = [
  ['plain', 'plain'],
  ['ours', 'ours'],
  ['again', 'plain'],
  ['part', 'part'],
];

const WORD = 'keyboards';

/** Presses one key as a keyboard does, and waits until the page has shown what came of it. */
async function press(devtools: CDPSession, { page }: BenchPage, key: string): Promise<void> {
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
}

/** Main-thread time of one keystroke, at 10 and at 1,000 fields. */
export async function measureKeystrokes(browser: BenchBrowser, rounds: number): Promise<Figure[]> {
  const bench = await browser.open();
  const { devtools, call, close } = bench;
  const clock = await startTaskClock(devtools);
  const figures: Figure[] = [];
  await call('mount', 'ours', 10);
  for (const size of [10, 1000]) {
    const table = new SampleTable();
    // A line of text in the middle, whose limits are checked.
    const field = `q${Math.floor(size / 20) * 10 + 2}`;
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, kind] of SERIES) {
        await call('mount', kind, size);
        await call('settle');
        await call('focus', field);
        await press(devtools, bench, WORD.charAt(0));
        await clock.collect();
        const before = await clock.read();
        for (const key of WORD.slice(1)) await press(devtools, bench, key);
        const task = (await clock.read()) - before;
        const value = await call('value', field);
        if (value !== WORD) throw new Error(`${kind}: ${WORD} was typed, and the form holds ${String(value)}`);
        if (round >= 0) table.of(name).add(task / (WORD.length - 1));
      }
    }
    const row = (what: string, name: string, budget?: number): Figure => ({
      what: `keystroke at ${size} fields${what}`,
      ours: table.of(name).text('ms'),
      plain: table.of('plain').text('ms'),
      result: table.of(name).median - table.of('plain').median,
      unit: 'ms more',
      ...(budget !== undefined && { budget }),
    });
    figures.push(row('', 'ours', 2), row(', in a form of the page’s own', 'part', 2), row(': noise', 'again'));
  }
  await close();
  return figures;
}
