import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { Counts } from './counts.js';

/** Runs node:test files, each in a process of its own; prints failures and what the tests wrote themselves. */
export async function runNodeTests(files: string[], concurrency: number, signal: AbortSignal): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: [] };
  for await (const { type, data } of run({ files, concurrency, signal })) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
    if (type === 'test:fail' && isCounted(data)) {
      counts.failed += 1;
      console.log(
        `\n  FAILED ${describeTest(data)}\n${indent(inspect(data.details.error.cause ?? data.details.error))}\n`,
      );
    }
    if (type !== 'test:pass' || !isCounted(data)) continue;
    if (data.skip !== undefined && data.skip !== false) counts.skipped.push(`${data.name}: ${reason(data.skip)}`);
    else if (!isFile(data)) counts.passed += 1;
    else {
      counts.failed += 1;
      console.log(`\n  FAILED ${describeTest(data)}: no test in this file\n`);
    }
  }
  return counts;
}

interface TestData {
  readonly name: string;
  readonly file?: string | undefined;
  readonly details: { readonly type?: string | undefined; readonly error?: Error };
}

/** A suite is not a test: it counts only when it broke by itself, and not through a test in it. */
function isCounted({ details }: TestData): boolean {
  if (details.type !== 'suite') return true;
  const { error } = details;
  return error !== undefined && !('failureType' in error && error.failureType === 'subtestsFailed');
}

/** A file without tests is reported as one test, named as the file is. */
function isFile({ name }: TestData): boolean {
  return name.endsWith('.test.ts');
}

function describeTest({ name, file }: TestData): string {
  return file && name !== file ? `${name} (${relative('.', file)})` : name;
}

function reason(skip: string | boolean): string {
  return typeof skip === 'string' && skip !== '' ? skip : 'no reason given';
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
