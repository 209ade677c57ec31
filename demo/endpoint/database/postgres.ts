import pg from 'pg';
import type { Database } from './types.js';

/** int8 as a number, as PGlite gives it here: our only int8 is a row number. */
const parsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(type, format) as (value: string) => unknown),
};

/** A PostgreSQL server; several processes of the service may share it. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, types: parsers, max: 10 });
  // An idle connection that the server ended: the pool makes a new one when it needs it.
  pool.on('error', () => {});
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw new Error('DATABASE_URL is set, but that PostgreSQL server did not answer.', { cause: error });
  });
  return {
    query: async (sql, parameters = []) => ({ rows: (await pool.query(sql, [...parameters])).rows }),
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      // The pool listens only while it holds a client; an 'error' that nobody hears would end the process.
      const onLost = (error: Error): void => {
        broken = error;
      };
      client.on('error', onLost);
      try {
        await client.query('begin');
        const result = await work({
          query: async (sql, parameters = []) => ({ rows: (await client.query(sql, [...parameters])).rows }),
          script: async (sql) => {
            await client.query(sql);
          },
        });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken ??= failure;
        });
        throw error;
      } finally {
        client.off('error', onLost);
        // A connection that was lost, or whose rollback failed, must not go back into the pool.
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
