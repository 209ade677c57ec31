import type { Database } from '../database/types.js';
import { documentCopy } from '../submissions/document-copy.js';
import type { Catalogue } from './catalogue.js';

/** Keeps every pack that submissions may be made with, so that they can be read with its words for as long as they are kept. */
export async function rememberPacks(database: Database, catalogue: Catalogue): Promise<void> {
  for (const { digest, pack } of catalogue.values()) {
    await database.query('insert into packs (digest, document) values ($1, $2) on conflict do nothing', [
      digest,
      documentCopy(pack),
    ]);
  }
}
