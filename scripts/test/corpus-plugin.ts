import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { createAjv } from '../../src/cli/schema/create-ajv.js';
import { corpusDirectory, jsonFiles, readJson } from '../../test/schema/support/corpus.js';

/** The formats that a form asserts. */
const FORMATS = ['date', 'time', 'date-time', 'email', 'uri', 'uuid'];
const FOLDERS = ['va-forms', 'schemastore-conditional'];

/** A schema that nobody here wrote. */
export interface CorpusEntry {
  /** Its path below `/corpus/`. */
  readonly path: string;
  /** An answer to it, and whether Ajv accepts that; undefined where there is none, or Ajv refuses the schema. */
  readonly example?: { readonly path: string; readonly isValid: boolean };
}

/**
 * Serves the schemas of `CORPUS_DIR` under `/corpus/`, and `/corpus/index.json`: what there is, each example with the
 * verdict of Ajv. Without a corpus the index is empty.
 */
export function corpusPlugin(): TestRunnerPlugin {
  return {
    name: 'front-door-corpus',
    serve({ path }) {
      if (path === '/corpus/index.json') return { body: JSON.stringify(indexOf()), type: 'json' };
      const file = /^\/corpus\/([\w-]+\/[\w.-]+\.json)$/.exec(decodeURI(path))?.[1];
      if (!file || !corpusDirectory || !existsSync(join(corpusDirectory, file))) return undefined;
      return { body: readFileSync(join(corpusDirectory, file), 'utf8'), type: 'json' };
    },
  };
}

function indexOf(): CorpusEntry[] {
  const directory = corpusDirectory;
  if (!directory || !existsSync(directory)) return [];
  return FOLDERS.flatMap((folder) =>
    jsonFiles(join(directory, folder))
      .filter((name) => !name.includes('-example'))
      .map((name) => entryOf(`${folder}/${name}`)),
  );
}

function entryOf(path: string): CorpusEntry {
  const example = path.replace(/-schema\.json$/, '-example.json');
  const at = (name: string): string => join(corpusDirectory ?? '', name);
  if (example === path || !existsSync(at(example))) return { path };
  const isValid = verdictOf(readJson(at(path)) as { $schema?: string }, readJson(at(example)));
  return { path, ...(isValid !== undefined && { example: { path: example, isValid } }) };
}

function verdictOf(schema: { readonly $schema?: string }, answers: unknown): boolean | undefined {
  const [, draft] = /draft(?:-0([47])|\/2020-12)/.exec(schema.$schema ?? '') ?? [];
  const ajv = createAjv(
    { strict: false, unicodeRegExp: false },
    draft === undefined ? '2020-12' : draft === '4' ? 'draft-04' : 'draft-07',
  );
  for (const name of Object.keys(ajv.formats)) if (!FORMATS.includes(name)) ajv.formats[name] = true;
  try {
    return ajv.compile(schema)(answers) === true;
  } catch {
    // A reference that leads nowhere makes Ajv refuse the schema altogether.
    return undefined;
  }
}
