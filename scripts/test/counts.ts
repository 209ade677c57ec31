import { existsSync, readFileSync } from 'node:fs';

/** What became of the tests of a suite. */
export interface Counts {
  passed: number;
  failed: number;
  /** The skipped tests by name, with the reason. */
  skipped: string[];
}

/** Reads what a reporter wrote; a suite that wrote nothing broke. */
export function readCounts(file: string): Counts | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : undefined;
}
