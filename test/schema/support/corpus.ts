import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with schemas that nobody here wrote; undefined where it is not installed. */
export const corpusDirectory = process.env['CORPUS_DIR'];

/** Why the tests that need the corpus do not run here. */
export const corpusSkip =
  corpusDirectory && existsSync(corpusDirectory) ? false : 'CORPUS_DIR names no folder, so its schemas are not tried.';

/** Reads a JSON file. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Paths of the JSON files below a folder, relative to it. */
export function jsonFiles(directory: string, prefix = ''): string[] {
  return readdirSync(join(directory, prefix))
    .sort()
    .flatMap((name) => {
      const path = join(prefix, name);
      if (statSync(join(directory, path)).isDirectory()) return jsonFiles(directory, path);
      return name.endsWith('.json') ? [path] : [];
    });
}
