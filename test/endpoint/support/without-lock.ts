import type { Database, Queryable } from '../../../demo/endpoint/database/types.js';

const meeting = 7;

/**
 * The same database, in which sessions are not locked: the control of the tests that nobody oversells. Those who counted
 * the places wait until several have, or until nobody else is on the way: the worst order of things, which without it
 * might not happen, and a test of it prove nothing.
 */
export function withoutLock(database: Database): Database {
  let active = 0;
  let waiting: (() => void)[] = [];
  const look = (): void => {
    if (!waiting.length || waiting.length < Math.min(active, meeting)) return;
    for (const release of waiting) release();
    waiting = [];
  };
  const bare = <T extends Queryable>(inner: T): T => ({
    ...inner,
    query: async (sql, parameters) => {
      const result = await inner.query(sql.replace(/(from training_sessions .*) for update$/, '$1'), parameters);
      if (sql.includes('as lapsed')) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          look();
        });
      }
      return result as never;
    },
  });
  return {
    ...database,
    transaction: async (work) => {
      active += 1;
      try {
        return await database.transaction((inner) => work(bare(inner)));
      } finally {
        active -= 1;
        look();
      }
    },
  };
}
