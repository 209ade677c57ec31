import { openPglite } from './pglite.js';
import { openPostgres } from './postgres.js';
import type { Database, DatabaseOptions } from './types.js';

/** Opens PostgreSQL: a server when a URL is given, else in this process on a folder (or in memory). */
export async function openDatabase({ url, dataDir }: DatabaseOptions): Promise<Database> {
  return url ? await openPostgres(url) : await openPglite(dataDir);
}
