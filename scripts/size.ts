import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from './support/print-table.js';

/**
 * The size budgets of what a page fetches (DESIGN section 7), measured on `dist/` as a server compresses it: each file
 * by itself, gzip. Exits with 1 when something is over.
 */
const widget = 'fd-evidence-form.js';
const words = 'i18n/fd-evidence-form/en.json';
const budgets = { loader: 1_500, widget: 30_000, pack: 12_000 };
/** Widgets that a page with the first one may have besides: 8 kB each by the design, counted until the first page works. */
const further = {
  'fd-brag-explainer.js': 8_000,
  'fd-notice.js': 4_000,
  'fd-threshold-checklist.js': 8_000,
  'fd-training-booking.js': 8_000,
};
const practice = 'practice/cases.json';

interface Row {
  readonly what: string;
  readonly bytes: number;
  /** Left out where there is none: the figure is for information. */
  readonly budget?: number;
}

const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as {
  files: Record<string, { imports: string[] }>;
};

const rows: Row[] = [
  { what: 'loader: front-door.js', bytes: gzipped('front-door.js'), budget: budgets.loader },
  { what: `first widget's code: ${widget} and all it imports`, bytes: sum(closure(widget)), budget: budgets.widget },
  ...Object.entries(further).map(([path, budget]) => ({
    what: `further widget's code: ${path}, beyond the first`,
    bytes: sum(beyond(path)),
    budget,
  })),
  ...Object.keys(files)
    .filter((path) => path.startsWith('packs/'))
    .map((path) => ({ what: `pack data: ${path}`, bytes: gzipped(path), budget: budgets.pack })),
  { what: `cases to practise on: ${practice}`, bytes: gzipped(practice), budget: budgets.pack },
  ...Object.keys(files)
    .filter((path) => /^(?!fd-|front-door|frame\.)[a-z-]+\.js$/.test(path))
    .map((path) => ({ what: `loaded later: ${path}, beyond the widget`, bytes: sum(beyond(path)) })),
  { what: `the widgets' own words: ${words}`, bytes: gzipped(words) },
];

printTable(
  ['gzip', 'kB', 'budget', ''],
  rows.map(({ what, bytes, budget = Infinity }) => [
    what,
    (bytes / 1000).toFixed(2),
    budget === Infinity ? '' : (budget / 1000).toFixed(1),
    bytes > budget ? 'OVER' : '',
  ]),
);
console.log(`\n${widget} is made of:`);
for (const path of closure(widget)) console.log(`  ${(gzipped(path) / 1000).toFixed(2).padStart(6)} kB  ${path}`);
process.exitCode = rows.some(({ bytes, budget = Infinity }) => bytes > budget) ? 1 : 0;

/** A script and everything that it imports, directly or not. */
function closure(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  const file = files[path];
  if (!file) throw new Error(`dist/integrity.json does not name ${path}`);
  found.add(path);
  for (const imported of file.imports) closure(imported, found);
  return found;
}

/** What a script needs that the widget has not loaded already. */
function beyond(path: string): string[] {
  return [...closure(path)].filter((other) => !closure(widget).has(other));
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(join('dist', path)), { level: 9 }).length;
}

function sum(paths: Iterable<string>): number {
  return [...paths].reduce((total, path) => total + gzipped(path), 0);
}
