import { benchSchema } from './bench-schema.js';
import { Samples, type Figure } from './figures.js';
import type { BenchBrowser } from './open-bench.js';

/** Ordinary forms, each on a page that has the code and has shown no form yet. */
const FORMS: readonly { readonly what: string; readonly tag: string; readonly settings: object }[] = [
  { what: 'Halton’s evidence form', tag: 'fd-evidence-form', settings: { pack: 'halton' } },
  { what: 'a schema of 30 fields', tag: 'fd-form', settings: { schema: benchSchema(30) } },
];

/** From the element on the page to its first screen laid out; answers of this computer's own server included. */
export async function measureFirstRender(browser: BenchBrowser, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, tag, settings } of FORMS) {
    const samples = new Samples();
    for (let round = -1; round < rounds; round += 1) {
      const { call, close } = await browser.open([tag]);
      await call('settle');
      const took = await call('mountElement', tag, settings);
      await close();
      if (round >= 0) samples.add(took);
    }
    figures.push({
      what: `first render: ${what}`,
      ours: samples.text('ms'),
      result: samples.median,
      unit: 'ms',
      budget: 100,
    });
  }
  return figures;
}
