import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../../schema/types.js';
import { PackFaults } from './fault.js';

/** One file of a pack, and the key of the pack that it gives (`text.en`: the key `en` of `text`). */
export interface Part {
  readonly file: string;
  readonly key: string;
  readonly value: Json;
}

/** Reads one JSON file, or says which file is no JSON. */
export async function readJson(file: string): Promise<Json> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new PackFaults([{ file, pointer: '', mend: 'The file is missing.' }]);
  });
  try {
    return JSON.parse(source) as Json;
  } catch (error) {
    throw new PackFaults([{ file, pointer: '', mend: `Write JSON: ${String(error)}` }]);
  }
}

/** The parts in one folder by name; none where there is no folder. */
export async function readParts(folder: string): Promise<readonly Part[]> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  const files = isThere ? (await readdir(folder)).filter((name) => name.endsWith('.json')).sort() : [];
  return Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      return { file, key: name.slice(0, -'.json'.length), value: await readJson(file) };
    }),
  );
}
