import { writeFileSync } from 'node:fs';
import type { Reporter, TestSuiteResult } from '@web/test-runner';
import type { Counts } from './counts.js';

/** Writes the counts of a browser run to the file named by `COUNTS_FILE`, for scripts/test.ts. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const counts: Counts = { passed: 0, failed: 0, skipped: [] };
      for (const session of sessions) {
        const failedBefore = counts.failed;
        if (session.testResults) addSuite(counts, session.testResults);
        // A file that broke outside its tests is a failure of its own.
        if (!session.passed && counts.failed === failedBefore) counts.failed += 1;
      }
      if (process.env['COUNTS_FILE']) writeFileSync(process.env['COUNTS_FILE'], JSON.stringify(counts));
    },
  };
}

function addSuite(counts: Counts, suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped.push(test.name);
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const child of suite.suites) addSuite(counts, child);
}
