import type { Page } from 'playwright-core';
import { SampleTable, type Figure } from './figures.js';
import type { BenchBrowser } from './open-bench.js';
import { startTaskClock } from './task-clock.js';

/** Ten indicators: two areas of a child's life. */
const FEW = ['child/learning', 'child/communication'];
const CLICKS = 20;

/** Opens the indicators in the page: those of `areas`, or all of them. Returns how many there are. */
const open = (page: Page, areas: readonly string[] | null): Promise<number> =>
  page.evaluate(`(async () => {
    const place = document.getElementById('place');
    const element = document.createElement('fd-threshold-checklist');
    element.setAttribute('pack', 'halton');
    place.replaceChildren(element);
    await new Promise((resolve) => element.addEventListener('fd-ready', resolve, { once: true }));
    const widget = element.mounted;
    while (!widget.later.value) await new Promise((resolve) => setTimeout(resolve, 5));
    const areas = ${JSON.stringify(areas)};
    widget.model.set('/context', { immediateDanger: 'no', harmNow: 'no' });
    if (areas) widget.model.set('/areas', areas);
    widget.flow.go({ kind: 'page', index: widget.pages.specs.findIndex(({ id }) => id === 'indicators') });
    const root = element.shadowRoot;
    if (!areas) {
      const filter = root.getElementById('filter');
      filter.selectedIndex = 1;
      filter.dispatchEvent(new Event('change'));
    }
    const rows = [...root.querySelectorAll('.tick')];
    globalThis.radios = [...rows[Math.floor(rows.length / 2)].querySelectorAll('input[type=radio]')].slice(1);
    return rows.length;
  })()`);

/** Clicks answers of one indicator by turns, each shown before the next. */
const click = (page: Page): Promise<void> =>
  page.evaluate(`(async () => {
    for (let count = 0; count < ${CLICKS}; count += 1) {
      radios[count % 2].click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  })()`);

/** Main-thread time of a click among all the indicators, against a click among ten. */
export async function measureChecklist(browser: BenchBrowser, rounds: number): Promise<Figure[]> {
  const { page, devtools, close } = await browser.open(['fd-threshold-checklist']);
  const clock = await startTaskClock(devtools);
  const table = new SampleTable();
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, areas, count] of [
      ['few', FEW, 10],
      ['all', null, 142],
    ] as const) {
      const shown = await open(page, areas);
      if (shown !== count) throw new Error(`${shown} indicators are shown, not ${count}`);
      await click(page);
      await clock.collect();
      const before = await clock.read();
      await click(page);
      if (round >= 0) table.of(name).add(((await clock.read()) - before) / CLICKS);
    }
  }
  await close();
  return [
    {
      what: 'click among 142 indicators, against 10',
      ours: table.of('all').text('ms'),
      plain: table.of('few').text('ms'),
      result: table.of('all').median - table.of('few').median,
      unit: 'ms more',
      budget: 2,
    },
  ];
}
