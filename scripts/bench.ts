import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkForms } from '../test/bench/check-forms.js';
import { isMissed, type Figure } from '../test/bench/figures.js';
import { measureChecklist } from '../test/bench/measure-checklist.js';
import { measureEngine } from '../test/bench/measure-engine.js';
import { measureFirstRender } from '../test/bench/measure-first-render.js';
import { measureKeystrokes } from '../test/bench/measure-keystrokes.js';
import { measureMemory } from '../test/bench/measure-memory.js';
import { measureMount } from '../test/bench/measure-mount.js';
import { openBench, type BenchBrowser } from '../test/bench/open-bench.js';
import { printTable } from './support/print-table.js';

/**
 * `npm run bench`: `fd-form` as built in `dist/` against a form written by hand with the DOM alone (`test/bench/plain-form.ts`),
 * in one run of Chromium, by turns. Exits with 1 when a budget is missed or a form left something out. `--quick`: fewer
 * rounds. `--dist FOLDER`: another build. `--only mount,keys,memory,first,engine,checklist`: some of it.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    dist: { type: 'string', default: 'dist' },
    only: { type: 'string', default: 'engine,first,mount,keys,memory,checklist' },
  },
});

const rounds = values.quick ? 5 : 15;

const parts: Readonly<Record<string, (browser: BenchBrowser) => Figure[] | Promise<Figure[]>>> = {
  engine: () => measureEngine(rounds),
  first: (browser) => measureFirstRender(browser, values.quick ? 3 : 7),
  mount: (browser) => measureMount(browser, rounds),
  keys: (browser) => measureKeystrokes(browser, rounds),
  memory: () => measureMemory(values.dist, rounds),
  checklist: (browser) => measureChecklist(browser, rounds),
};

process.exitCode = (await main()) ? 0 : 1;

async function main(): Promise<boolean> {
  if (!existsSync(`${values.dist}/front-door.js`)) {
    console.error(`There is no build in ${values.dist}: run "npm run build" first.`);
    return false;
  }
  const browser = await openBench(values.dist);
  try {
    const [model = 'unknown processor'] = cpus().map((cpu) => cpu.model);
    console.log(`Chromium ${browser.version}, Node ${process.version}, ${cpus().length} × ${model}`);
    console.log(`Load before: ${loadavg()[0]?.toFixed(1)}. ${rounds} rounds; medians, ± half of the middle half.\n`);
    return (await isSound(browser)) && report(await measure(browser));
  } finally {
    await browser.close();
  }
}

async function isSound(browser: BenchBrowser): Promise<boolean> {
  const page = await browser.open();
  const faults = [...(await checkForms(page, 10)), ...(await checkForms(page, 1000))];
  await page.close();
  for (const fault of faults) console.error(`The forms are not alike. ${fault}`);
  return faults.length === 0;
}

async function measure(browser: BenchBrowser): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of values.only.split(',')) {
    const part = parts[name];
    if (!part) throw new Error(`No part ${name}; there are: ${Object.keys(parts).join(', ')}`);
    figures.push(...(await part(browser)));
  }
  return figures;
}

function report(figures: readonly Figure[]): boolean {
  printTable(
    ['figure', 'ours', 'plain DOM', 'result', 'budget', ''],
    figures.map((figure) => [
      figure.what,
      figure.ours,
      figure.plain ?? '',
      `${figure.result.toFixed(2)} ${figure.unit}`,
      figure.budget === undefined ? '' : `≤ ${figure.budget}`,
      isMissed(figure) ? 'MISSED' : '',
    ]),
  );
  console.log(`\nLoad after: ${loadavg()[0]?.toFixed(1)}. "Noise" is the hand-written form against itself.`);
  return !figures.some(isMissed);
}
