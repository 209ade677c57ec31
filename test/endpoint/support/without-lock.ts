import type { Database, Queryable } from '../../../demo/endpoint/database/types.js';

/** The same database, in which sessions are not locked: the control of the tests that nobody oversells. */
export function withoutLock(database: Database): Database {
  const bare = <T extends Queryable>(inner: T): T => ({
    ...inner,
    query: (sql, parameters) =>
      inner.query(sql.includes('from training_sessions') ? sql.replace(/ for update$/, '') : sql, parameters),
  });
  return { ...bare(database), transaction: (work) => database.transaction((inner) => work(bare(inner))) };
}
