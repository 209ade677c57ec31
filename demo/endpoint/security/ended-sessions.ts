import type { Queryable } from '../database/types.js';

/** Sessions that were signed out of before their time, for all processes on this database and after a restart too. */
export class EndedSessions {
  readonly #database: Queryable;

  constructor(database: Queryable) {
    this.#database = database;
  }

  async has(id: string): Promise<boolean> {
    const { rows } = await this.#database.query('select 1 from ended_sessions where id = $1', [id]);
    return rows.length > 0;
  }

  /** Remembers one until `expiresAt`, when its cookie is worth nothing anyway, and forgets those that got there. */
  async add(id: string, expiresAt: number, now: number): Promise<void> {
    await this.#database.query('delete from ended_sessions where expires_at < $1', [new Date(now).toISOString()]);
    await this.#database.query('insert into ended_sessions (id, expires_at) values ($1, $2) on conflict do nothing', [
      id,
      new Date(expiresAt).toISOString(),
    ]);
  }
}
