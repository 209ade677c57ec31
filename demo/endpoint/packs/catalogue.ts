import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../../src/packs/types.js';
import { contentDigest } from '../content-digest.js';
import { checkerFor } from './check-answers.js';
import type { KnownPack } from './known-pack.js';
import { urgencyRule } from './urgency.js';

/** The packs of a service, by the digest of their bytes. */
export type Catalogue = ReadonlyMap<string, KnownPack>;

/**
 * Reads every built pack once. A service for demonstrations takes demonstration packs only, so that nothing real lands
 * in it; any other takes live packs only. No folder, no packs: nothing can be sent until something is built.
 */
export async function readCatalogue(packsDir: string, demo: boolean): Promise<Catalogue> {
  const names = await readdir(packsDir, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const packs = await Promise.all(files.map((name) => readPack(join(packsDir, name))));
  const taken = packs.filter(({ pack }) => pack.status === (demo ? 'demonstration' : 'live'));
  return new Map(taken.map((known) => [known.digest, known]));
}

async function readPack(path: string): Promise<KnownPack> {
  const bytes = await readFile(path);
  try {
    const pack = JSON.parse(bytes.toString('utf8')) as Pack;
    return {
      pack,
      digest: contentDigest(bytes),
      schemaId: String(pack.schema['$id'] ?? ''),
      schemaDigest: contentDigest(JSON.stringify(pack.schema)),
      check: checkerFor(pack.schema),
      isUrgent: urgencyRule(pack),
    };
  } catch (error) {
    throw new Error(`The pack ${path} cannot be used.`, { cause: error });
  }
}
