import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = process.env['DOMAIN_DIR'] ?? '';

/** Why the comparison with the domain data is left out, or false. */
export const skip = existsSync(join(folder, 'threshold-indicators.json'))
  ? false
  : 'DOMAIN_DIR is not set: the packs are not compared with the domain data';

/** One file of the domain data. */
export const domain = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as T;

/** Our packs have typographic apostrophes. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('’', "'")) as T;

/** Only these keys, where they are there. */
export const pick = (value: object, ...keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
