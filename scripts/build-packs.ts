import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import type { Pack, PackOutputs, Practice, PracticeCase, PracticeText, ThresholdPack } from '../src/packs/types.js';
import { thresholdSchema, type ThresholdQuestions } from '../src/rules/threshold/index.js';
import { isObject } from '../src/schema/json.js';
import type { Json, JsonObject } from '../src/schema/types.js';
import { assemble, folders, listPacks } from '../src/cli/packs/assemble.js';
import { checkPack } from '../src/cli/packs/check-pack.js';
import { checkPractice } from '../src/cli/packs/practice/check-practice.js';
import { compileValidator } from '../src/cli/schema/compile-validator.js';
import { Faults } from '../src/cli/fault.js';
import { readJson } from '../src/cli/read-json.js';
import { catalogues } from './build/catalogues.js';
import { pseudoLocales, pseudoWords } from './pseudo-locale.js';

/** Checks and merges every pack, and writes them with their validators and made-up languages to `--out` (`dist`). */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

/** One pack's data for one widget (DESIGN section 7). */
const MOST_PACK_BYTES = 12_000;
const PRACTICE = 'schemas/question-sets/practice';
const CATALOGUE = 'src/i18n/en.json';

async function buildPacks(out: string): Promise<void> {
  const packSchema = (await readJson('schemas/pack.schema.json')) as JsonObject;
  const checklists: ThresholdPack[] = [];
  for (const { id, kind } of await listPacks(folders)) {
    const assembled = await assemble(folders, id, kind);
    const pack = checkPack(assembled, packSchema);
    await writePack(out, pack);
    if (kind === 'threshold') checklists.push(pack as unknown as ThresholdPack);
    const schema = answersSchema(assembled.pack);
    if (schema) await write(join(out, 'validators', `${id}-${kind}.js`), await compileValidator(schema));
  }
  await writePractice(out, checklists);
  if (!(await exists(CATALOGUE))) return;
  for (const [tag, words] of catalogues((await readJson(CATALOGUE)) as Record<string, string>)) {
    await write(join(out, 'i18n', tag, 'en.json'), JSON.stringify(words));
    for (const locale of pseudoLocales) {
      await write(join(out, 'i18n', tag, `${locale}.json`), JSON.stringify(pseudoWords({ ...words }, locale)));
    }
  }
}

/** What the answers are judged by: the pack's own schema, or the one that its parts make; a pack may ask nothing. */
function answersSchema({ kind, schema, ...parts }: JsonObject): JsonObject | undefined {
  if (kind === 'threshold') return thresholdSchema(parts as unknown as ThresholdQuestions);
  return isObject(schema) ? schema : undefined;
}

/** The pack with its English words; each other language, and the made-up ones, in a file of its own. */
async function writePack(out: string, pack: Pack): Promise<void> {
  // Examples are for checking: they would be a seventh of what every page fetches. Outputs come with the last screens.
  const { examples: _examples, outputs, ...shown } = pack as Pack & { readonly examples?: unknown };
  const { id, kind, text } = shown;
  const { en, ...others } = text;
  const size = await write(join(out, 'packs', id, `${kind}.json`), JSON.stringify({ ...shown, text: { en } }));
  if (size > MOST_PACK_BYTES) {
    const mend = `Shorten it: ${size} B gzip, ${MOST_PACK_BYTES} allowed.`;
    throw new Faults([{ file: `${id}/${kind}`, pointer: '', mend }]);
  }
  if (outputs) await writeOutputs(out, `${id}-${kind}`, outputs);
  const madeUp = pseudoLocales.map((locale) => [locale, pseudoWords(en as unknown as Json, locale)]);
  for (const [lang, words] of Object.entries({ ...others, ...Object.fromEntries(madeUp) })) {
    await write(join(out, 'i18n/packs', id, `${kind}.${lang}.json`), JSON.stringify({ text: { [lang]: words } }));
  }
}

/** How a report leaves the page, in English; each other language in a file of its own. */
async function writeOutputs(out: string, name: string, { text, ...outputs }: PackOutputs): Promise<void> {
  const { en, ...others } = text;
  await write(join(out, 'outputs', `${name}.json`), JSON.stringify({ ...outputs, text: { en } }));
  const madeUp = pseudoLocales.map((locale) => [locale, pseudoWords(en as unknown as Json, locale)]);
  for (const [lang, words] of Object.entries({ ...others, ...Object.fromEntries(madeUp) })) {
    await write(join(out, 'i18n/outputs', `${name}.${lang}.json`), JSON.stringify({ [lang]: words }));
  }
}

/** The cases to practise on, held against every checklist. */
async function writePractice(out: string, checklists: readonly ThresholdPack[]): Promise<void> {
  const cases = (await readJson(join(PRACTICE, 'cases.json'))) as unknown as readonly PracticeCase[];
  const en = (await readJson(join(PRACTICE, 'text.en.json'))) as unknown as PracticeText;
  const practice: Practice = { cases, text: { en } };
  const faults = checkPractice(practice, checklists);
  const size = await write(join(out, 'practice/cases.json'), JSON.stringify(practice));
  if (size > MOST_PACK_BYTES) faults.push(['', `Shorten it: ${size} B gzip, ${MOST_PACK_BYTES} allowed.`]);
  if (faults.length > 0) throw new Faults(faults.map(([pointer, mend]) => ({ file: PRACTICE, pointer, mend })));
  for (const locale of pseudoLocales) {
    const words = { [locale]: pseudoWords(en as unknown as Json, locale) };
    await write(join(out, 'i18n/practice', `${locale}.json`), JSON.stringify({ text: words }));
  }
}

/** Writes a file and prints its size; the size is that of its gzip. */
async function write(path: string, content: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  const size = gzipSync(content, { level: 9 }).length;
  console.log(`${path}: ${Buffer.byteLength(content)} B, ${size} B gzip`);
  return size;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

try {
  await buildPacks(values.out);
} catch (error) {
  if (!(error instanceof Faults)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
