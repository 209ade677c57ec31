import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { printTable } from './support/print-table.js';
import { ensurePrograms } from './test/ensure-programs.js';
import { engines, findEngine } from './test/engines.js';
import { runSuite, type Outcome } from './test/run-suite.js';
import { findSuites } from './test/suites.js';

/**
 * All tests: `npm test`. Some: `npm test -- --only core,chromium`, `npm test -- forms/date` (files by part of their
 * path), `--no-build` to use the `dist/` that is there.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, 'no-build': { type: 'boolean' } },
});

process.exitCode = (await main()) ? 0 : 1;

async function main(): Promise<boolean> {
  const chosen = chooseSuites();
  ensurePrograms();
  if (!engines.some(findEngine)) {
    console.error('The tests need at least one of Chromium, Firefox and WebKit; this machine has none.');
    return false;
  }
  if (!values['no-build'] && !build()) return false;
  return summarise(await runInLanes(chosen));
}

/** Two suites at a time, the longest first: each is busy with one process at a time, and a machine has two cores. */
async function runInLanes(suites: ReturnType<typeof findSuites>): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const waiting = [...suites].sort((one, other) => other.minutes - one.minutes);
  const runLane = async (): Promise<void> => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) outcomes.set(suite.name, await runSuite(suite));
  };
  await Promise.all([runLane(), runLane()]);
  return suites.flatMap(({ name }) => outcomes.get(name) ?? []);
}

function chooseSuites(): ReturnType<typeof findSuites> {
  const suites = findSuites(positionals);
  const names = values.only?.split(',') ?? suites.map(({ name }) => name);
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0)
    throw new Error(`No suite ${unknown.join(', ')}; there are: ${suites.map(({ name }) => name).join(', ')}`);
  // With a filter, a suite that holds none of the files is left out; without, an empty suite is an error.
  return suites.filter(({ name, files }) => names.includes(name) && (positionals.length === 0 || files.length > 0));
}

function build(): boolean {
  console.log('── build');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' });
  if (status === 0) return true;
  console.log(`${stdout}${stderr}`);
  console.error('The build failed, so no test ran.');
  console.log('0 passed, 1 failed');
  return false;
}

function summarise(outcomes: readonly Outcome[]): boolean {
  console.log('');
  for (const { suite, skipped } of outcomes) for (const test of skipped) console.log(`skipped in ${suite}: ${test}`);
  const rows = outcomes.map((row) => [
    row.suite,
    row.passed,
    row.failed,
    row.skipped.length,
    row.seconds.toFixed(1),
    row.note ?? '',
  ]);
  printTable(['suite', 'passed', 'failed', 'skipped', 'seconds', ''], rows);
  const broken = outcomes.filter(({ isBroken }) => isBroken).length;
  const passed = sum(outcomes.map((row) => row.passed));
  const failed = sum(outcomes.map((row) => row.failed)) + broken;
  const skipped = sum(outcomes.map((row) => row.skipped.length));
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
