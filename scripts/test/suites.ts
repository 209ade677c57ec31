import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineName } from './engines.js';

/** A set of test files that run together and stand as one row in the summary. */
export interface Suite {
  readonly name: string;
  readonly files: readonly string[];
  /** Browser tests: the engine that they run in. */
  readonly engine?: EngineName;
  /** Node tests: how many files at once. */
  readonly concurrency: number;
  /** About how long it takes, to begin with the longest. */
  readonly minutes: number;
}

const serviceFolders = ['endpoint'];
/** Node tests that drive browsers over the built files. */
const wholeFolders = ['e2e', 'embed', 'csp', 'faults', 'stories', 'bench'];

/**
 * What words, rules and schemas come to, and what leads where, is the same in every engine: one is enough. Where reports and
 * drafts are stored is tried in each of them (`delivery/drafts`, `delivery/kept-store`).
 */
const sameEverywhere = [
  'i18n/pseudo-locale',
  'elements/threshold-checklist-examples',
  'elements/threshold-checklist-early-help',
  'elements/practice',
  'elements/hand-over',
  'elements/next-report',
  'elements/drafts',
  'elements/end-screens',
  'elements/kept-reports',
  'elements/corpus',
  'elements/fd-form-guide',
  'packs/load',
];

/** Every suite, in the order in which they run, with the files whose path holds one of the filters (all, without). */
export function findSuites(filters: readonly string[]): Suite[] {
  const files = filesIn('test').filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)));
  const browser = files.filter((file) => file.endsWith('.browser.test.ts'));
  const node = files.filter((file) => file.endsWith('.test.ts') && !browser.includes(file));
  const isIn = (folders: readonly string[]) => (file: string) => folders.includes(file.split('/')[1] ?? '');
  const engines = browser.filter((file) => !sameEverywhere.some((part) => file.includes(part)));
  const core = node.filter((file) => !isIn([...serviceFolders, ...wholeFolders])(file));
  return [
    { name: 'core', files: core, concurrency: 1, minutes: 2 },
    { name: 'service', files: node.filter(isIn(serviceFolders)), concurrency: 1, minutes: 2 },
    { name: 'chromium', files: browser, engine: 'chromium', concurrency: 1, minutes: 3 },
    { name: 'firefox', files: engines, engine: 'firefox', concurrency: 1, minutes: 4 },
    { name: 'webkit', files: engines, engine: 'webkit', concurrency: 1, minutes: 4 },
    { name: 'e2e', files: node.filter(isIn(wholeFolders)), concurrency: 1, minutes: 5 },
  ];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}
