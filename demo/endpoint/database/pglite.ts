import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { blankImage } from './blank-image.js';
import { takeLock } from './lock-file.js';
import type { Database } from './types.js';

/**
 * PostgreSQL in this process, for trying and demonstrating. It has one connection and does not notice a second process
 * on the same folder, so a lock file keeps that out.
 */
export async function openPglite(dataDir: string | undefined): Promise<Database> {
  if (dataDir) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const release = dataDir ? await takeLock(join(dataDir, 'service.lock')) : async () => {};
  try {
    const folder = dataDir && join(dataDir, 'postgres');
    const server = await PGlite.create({
      ...(folder && { dataDir: folder }),
      ...(!(folder && existsSync(folder)) && { loadDataDir: await blankImage() }),
      parsers: { [types.INT8]: Number },
    });
    return {
      query: (sql, parameters = []) => server.query(sql, [...parameters]),
      transaction: (work) =>
        server.transaction((transaction) =>
          work({
            query: (sql, parameters = []) => transaction.query(sql, [...parameters]),
            script: async (sql) => {
              await transaction.exec(sql);
            },
          }),
        ),
      close: async () => {
        await server.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
