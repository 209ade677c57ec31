import { benchFields, countControls } from './bench-schema.js';
import type { BenchPage } from './open-bench.js';
import type { Kind } from './page.js';

/** What is not as it should be with both forms: a form that leaves something out would be fast for the wrong reason. */
export async function checkForms({ call, page }: BenchPage, size: number): Promise<string[]> {
  const faults: string[] = [];
  const expected = countControls(benchFields(size));
  const kinds: readonly Kind[] = ['ours', 'plain', 'part'];
  for (const kind of kinds) {
    const check = (what: string, found: unknown, wanted: unknown): void => {
      if (found !== wanted) faults.push(`${kind}, ${size} fields: ${what}: ${String(found)}, not ${String(wanted)}`);
    };
    await call('mount', kind, size);
    check('controls on the page', await call('controls'), expected);
    await call('focus', 'q2');
    await page.keyboard.type('typed');
    check('what was typed', await call('value', 'q2'), 'typed');
    check('questions that Yes adds', await call('toggle', 'q0'), 1);
    check('the answer that was chosen', await call('value', 'q0'), 'Yes');
    await call('settle');
    check('all controls, after that', await call('controls'), expected + 1);
  }
  return faults;
}
