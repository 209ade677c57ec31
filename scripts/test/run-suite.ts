import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCounts, type Counts } from './counts.js';
import { engineNeeds, findEngine } from './engines.js';
import { runNodeTests } from './run-node-tests.js';
import type { Suite } from './suites.js';

/** One row of the summary. */
export interface Outcome extends Counts {
  readonly suite: string;
  readonly seconds: number;
  /** Why the suite did not run, or what broke outside its tests. */
  readonly note?: string;
  readonly isBroken: boolean;
}

const longestMinutes = 11;

/** Runs a suite; a suite that breaks, hangs or holds no test is a failed one. */
export async function runSuite(suite: Suite): Promise<Outcome> {
  const row = { suite: suite.name, passed: 0, failed: 0, skipped: [] };
  if (suite.engine && !findEngine(suite.engine)) {
    return { ...row, seconds: 0, isBroken: false, note: `skipped: needs ${engineNeeds(suite.engine)}` };
  }
  if (suite.files.length === 0) return { ...row, seconds: 0, isBroken: true, note: 'has no test file' };
  console.log(`\n── ${suite.name} (${suite.files.length} files)`);
  const start = performance.now();
  const counts = await run(suite, AbortSignal.timeout(longestMinutes * 60_000)).catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
  const seconds = (performance.now() - start) / 1000;
  if (!counts) return { ...row, seconds, isBroken: true, note: 'broke, or took too long' };
  const isEmpty = counts.passed + counts.failed === 0;
  return { ...row, ...counts, seconds, isBroken: isEmpty, ...(isEmpty && { note: 'no test ran' }) };
}

async function run(suite: Suite, signal: AbortSignal): Promise<Counts | undefined> {
  if (!suite.engine) return runNodeTests([...suite.files], suite.concurrency, signal);
  const folder = mkdtempSync(join(tmpdir(), 'fd-tests-'));
  const countsFile = join(folder, 'counts.json');
  const runner = join('node_modules', '@web', 'test-runner', 'dist', 'bin.js');
  const child = spawn(process.execPath, [runner, ...suite.files.flatMap((file) => ['--files', file])], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ENGINE: suite.engine, COUNTS_FILE: countsFile },
    signal,
  });
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    const counts = readCounts(countsFile);
    // The runner also fails for what is not a test: a browser that does not start, a file that does not load.
    if (counts && code !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
