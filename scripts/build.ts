import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCli } from './build/build-cli.js';
import { buildEntries } from './build/build-entries.js';
import { sha384, writeIntegrity } from './build/integrity.js';
import { readImports } from './build/read-imports.js';
import { reportSizes } from './build/report-sizes.js';

/**
 * Builds `dist/`. `--types` also writes the type declarations of the package, `--quiet` prints no sizes. For tests:
 * `--out FOLDER` builds elsewhere, `--entry FILE` (repeatable) builds these elements instead of those of
 * `src/elements/define`, `--data FOLDER` copies these data files instead of building the packs.
 */
const { values } = parseArgs({
  options: {
    types: { type: 'boolean', default: false },
    entry: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'dist' },
    data: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});

const DEFINE = 'src/elements/define';
/** What elements load when they need it, by `Assets.module`. */
const LAZY = {
  'frame-host': 'src/elements/frame-host.ts',
  'own-pack': 'src/packs/own-pack.ts',
  'own-schema': 'src/packs/own-schema.ts',
  'form-finish': 'src/elements/form-finish/create-finish.ts',
  'checklist-later': 'src/elements/checklist/later/checklist-later.ts',
  'form-drafts': 'src/elements/form-drafts/form-drafts.ts',
  'file-field': 'src/fields/file-field.ts',
  'schema-fields': 'src/fields/schema-fields.ts',
  'training-calendar': 'src/elements/training/month-part.ts',
  practice: 'src/elements/practice/practice.ts',
  'training-live': 'src/delivery/booking/live-timetable.ts',
  'training-booking': 'src/elements/training/book/begin.ts',
};
/** Stands alone: what it shares with a widget is a few lines, and would be a chunk more for each of them. */
const CALENDAR = 'src/calendar/index.ts';
const PACKS = 'scripts/build-packs.ts';
/** Words that resume codes are made of. */
const WORDS = 'src/i18n/words';
/** Forms that are a schema and nothing else. */
const FORMS = 'schemas/forms';

async function build(): Promise<void> {
  const { out } = values;
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const types = values.types
    ? run('tsc', ['-p', 'scripts/tsconfig.types.json', '--outDir', join(out, 'types')])
    : undefined;
  if (values.data) await cp(values.data, out, { recursive: true });
  else if (await exists(PACKS)) await run('tsx', [PACKS, '--out', out]);
  if (!values.data && (await exists(FORMS))) await cp(FORMS, join(out, 'forms'), { recursive: true });
  await cp(WORDS, join(out, 'words'), { recursive: true });
  await buildEntries({ out, entries: await elementEntries() });
  if (values.entry.length === 0) await buildEntries({ out, entries: { calendar: CALENDAR } });
  const manifest = await writeIntegrity(out, version);
  const loader = { FRONT_DOOR_VERSION: JSON.stringify(version), FRONT_DOOR_MANIFEST: JSON.stringify(manifest) };
  await buildEntries({ out, entries: { 'front-door': 'src/embed/front-door.ts' }, define: loader });
  await writePage(out, version);
  await buildCli(out);
  await types;
  if (!values.quiet) await reportSizes(out);
}

/** Every `fd-*.ts` of the define folder, or what the command line names, and what those load later; by name. */
async function elementEntries(): Promise<Record<string, string>> {
  if (values.entry.length > 0) return named(values.entry);
  const names = (await readdir(DEFINE)).filter((name) => /^fd-[a-z-]+\.ts$/.test(name));
  return { ...named(names.map((name) => join(DEFINE, name))), ...LAZY };
}

function named(files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), file]));
}

/** The frame's page, with the hashes of its scripts, and what a snippet needs to know about the loader. */
async function writePage(out: string, version: string): Promise<void> {
  await buildEntries({ out, entries: { frame: 'src/embed/frame.ts' } });
  const check = async (file: string, gates: number): Promise<string> => {
    const code = await readFile(join(out, file), 'utf8');
    if (readImports(file, code, gates).length > 0) throw new Error(`${file} imports something: it must stand alone`);
    return sha384(code);
  };
  const loader = await check('front-door.js', 1);
  const page = (await readFile('src/embed/frame.html', 'utf8'))
    .replace('%front-door.js%', loader)
    .replace('%frame.js%', await check('frame.js', 0));
  await writeFile(join(out, 'frame.html'), page);
  await writeFile(
    join(out, 'loader.json'),
    `${JSON.stringify({ file: 'front-door.js', version, integrity: loader }, null, 2)}\n`,
  );
  if (await exists('custom-elements.json')) await cp('custom-elements.json', join(out, 'custom-elements.json'));
}

async function run(program: string, args: string[]): Promise<void> {
  const child = spawn(join('node_modules/.bin', program), args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const start = performance.now();
await build();
if (!values.quiet) console.log(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
