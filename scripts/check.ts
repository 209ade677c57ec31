import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { printTable } from './support/print-table.js';

/** Everything but the tests: `npm run check`. Each step by itself is an npm script or the command below. */
interface Step {
  readonly name: string;
  readonly command: string;
}

/** Lanes run side by side; the steps of a lane one after the other. */
const lanes: readonly (readonly Step[])[] = [
  [
    { name: 'build, with packs and schemas checked', command: 'npm run --silent build -- --types --quiet' },
    { name: 'size budgets', command: 'npm run --silent size' },
    { name: 'API description', command: 'tsx scripts/check-openapi.ts' },
    { name: 'manifest is up to date', command: 'npm run --silent manifest -- --check' },
    { name: 'types: browser', command: 'tsc -p tsconfig.browser.json' },
    { name: 'format', command: 'prettier --check --log-level warn .' },
  ],
  [
    { name: 'types: core, without the DOM', command: 'tsc -p tsconfig.core.json' },
    { name: 'types: node', command: 'tsc -p tsconfig.node.json' },
    { name: 'lint', command: 'npm run --silent lint' },
  ],
];

interface Result extends Step {
  readonly isPassed: boolean;
  readonly seconds: number;
}

const results = (await Promise.all(lanes.map(runLane))).flat();
console.log('');
printTable(
  ['check', 'seconds', ''],
  results.map(({ name, seconds, isPassed }) => [name, seconds.toFixed(1), isPassed ? 'ok' : 'FAILED']),
);
process.exitCode = results.every(({ isPassed }) => isPassed) ? 0 : 1;

async function runLane(steps: readonly Step[]): Promise<Result[]> {
  const done: Result[] = [];
  for (const step of steps) done.push(await runStep(step));
  return done;
}

/** Prints what a step wrote in one piece, so that lanes do not mix. */
async function runStep(step: Step): Promise<Result> {
  const start = performance.now();
  const child = spawn(step.command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  const isPassed = code === 0;
  console.log(`${isPassed ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`);
  const text = Buffer.concat(output).toString('utf8').trim();
  if (text && (!isPassed || step.name === 'size budgets')) console.log(text.replaceAll(/^/gm, '       '));
  return { ...step, isPassed, seconds };
}
