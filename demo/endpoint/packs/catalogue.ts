import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Pack } from '../../../src/packs/types.js';
import { contentDigest } from '../content-digest.js';
import type { Settings } from '../settings.js';
import { checkerFor } from './check-answers.js';
import type { KnownPack } from './known-pack.js';
import { onFirstUse } from './on-first-use.js';
import { readOwnForm } from './own-form.js';
import { readChecklist } from './read-checklist.js';
import { urgencyRule } from './urgency.js';

/** The packs of a service, by the digest of their bytes. */
export type Catalogue = ReadonlyMap<string, KnownPack>;

/**
 * Reads every built pack, and every form that a council made itself, once. A service for demonstrations takes demonstration packs only, so that nothing real lands
 * in it; any other takes live packs only. No folder, no packs: nothing can be sent until something is built.
 */
export async function readCatalogue({ packsDir, formsDir, demo }: Folders): Promise<Catalogue> {
  const status = demo ? 'demonstration' : 'live';
  const packs = await readAll(packsDir, '.json', readPack);
  const forms = await readAll(formsDir, '.schema.json', (bytes, name) => readOwnForm(bytes, name, status));
  // What only prepares goes somewhere else: nobody here would act on it.
  const isTaken = ({ pack }: KnownPack): boolean => pack.status === status && pack.ui?.preparesOnly !== true;
  const taken = [...packs.filter(isTaken), ...forms];
  return new Map(taken.map((known) => [known.digest, known]));
}

type Folders = Pick<Settings, 'packsDir' | 'formsDir' | 'demo'>;

/** Every file of a folder whose name ends so. No folder, no files. */
async function readAll(
  folder: string,
  ending: string,
  read: (bytes: Buffer, name: string) => KnownPack,
): Promise<readonly KnownPack[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      try {
        return read(bytes, basename(name, ending));
      } catch (error) {
        throw new Error(`The pack ${path} cannot be used.`, { cause: error });
      }
    }),
  );
}

function readPack(bytes: Buffer): KnownPack {
  const pack = JSON.parse(bytes.toString('utf8')) as Pack;
  if (pack.kind === 'threshold') return readChecklist(bytes);
  return {
    pack,
    digest: contentDigest(bytes),
    schemaId: String(pack.schema['$id'] ?? ''),
    schemaDigest: contentDigest(JSON.stringify(pack.schema)),
    check: onFirstUse(() => checkerFor(pack.schema)),
    isUrgent: onFirstUse(() => urgencyRule(pack)),
  };
}
