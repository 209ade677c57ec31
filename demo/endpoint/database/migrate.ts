import { readFile, readdir } from 'node:fs/promises';
import type { Database } from './types.js';

const folder = new URL('./migrations/', import.meta.url);

/** Any number, the same in every version: processes that start together wait for each other on it. */
const advisoryLock = 7_301_977;

/** Brings the tables up to date: every numbered file once, in order, all in one transaction. */
export async function migrate(database: Database): Promise<void> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1::bigint)', [advisoryLock]);
    await transaction.script(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await transaction.query<{ name: string }>('select name from migrations');
    const applied = new Set(rows.map(({ name }) => name));
    for (const name of files.filter((file) => !applied.has(file))) {
      await transaction.script(await readFile(new URL(name, folder), 'utf8'));
      await transaction.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}
